import { useActionData, useLoaderData } from 'react-router';
import { BackLink } from '#client/design/back-link.tsx';
import { Notice } from '#client/design/notice.tsx';
import { PageTitle } from '#client/design/page-title.tsx';
import { SummaryList } from '#client/design/summary-list.tsx';
import { ErrorSummary } from '#client/forms/error-summary.tsx';
import type { RefusedForm } from '#client/forms/form-action.ts';
import { FormStateProvider } from '#client/forms/form-state.tsx';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import type { loadPerson } from './person-data.ts';
import { PersonEnding } from './person-ending.tsx';
import { PersonRoles } from './person-roles.tsx';
import { PersonStateTag } from './person-state.tsx';
import { HasCode, SignsInBy } from './sign-in-words.tsx';

/** One member of staff: who they are, their roles, and how their access ends. */
export function Component() {
  const { person, events, done } = useLoaderData<typeof loadPerson>();
  const refused = useActionData() as RefusedForm | undefined;
  const { locale, text } = useVoice();
  const problems = refused?.problems ?? [];
  return (
    <div className="ac-measure">
      <PageTitle title={person.name} problem={problems.length > 0} />
      <BackLink href={inLocale(locale, paths.staffPeople())}>{text('people:person.back')}</BackLink>
      <ErrorSummary problems={problems} />
      {done !== null && !refused && (
        <Notice kind="success" heading={text(`people:person.done.${done}`)} />
      )}
      <h1 className="govuk-heading-l">{person.name}</h1>
      <SummaryList
        rows={[
          {
            label: text('people:person.email'),
            value: <span className="ac-break">{person.email}</span>,
          },
          { label: text('people:person.state'), value: <PersonStateTag state={person.state} /> },
          {
            label: text('people:person.language'),
            value: text(`people:languages.${person.locale}`),
          },
          { label: text('people:list.signsInBy'), value: <SignsInBy person={person} /> },
          { label: text('people:person.code'), value: <HasCode person={person} /> },
        ]}
      />
      <FormStateProvider state={{ problems, values: refused?.values ?? {} }}>
        <PersonRoles person={person} events={events} />
        <PersonEnding person={person} />
      </FormStateProvider>
    </div>
  );
}
