import { Form, useActionData, useLoaderData } from 'react-router';
import { BackLink } from '#client/design/back-link.tsx';
import { Button } from '#client/design/button.tsx';
import { ButtonGroup } from '#client/design/button-group.tsx';
import { LinkButton } from '#client/design/link-button.tsx';
import { Notice } from '#client/design/notice.tsx';
import { PageTitle } from '#client/design/page-title.tsx';
import { Tag } from '#client/design/tag.tsx';
import { ErrorSummary } from '#client/forms/error-summary.tsx';
import type { RefusedForm } from '#client/forms/form-action.ts';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import type { loadProfessional } from './professional-data.ts';
import { ProfessionalFacts } from './professional-facts.tsx';
import { RegistrationTable } from './registration-table.tsx';
import { TermsList } from './terms-list.tsx';

/** One professional: what they do, under which registrations, on which terms. */
export function Component() {
  const { professional, done } = useLoaderData<typeof loadProfessional>();
  const refused = useActionData() as RefusedForm | undefined;
  const { locale, text } = useVoice();
  const { id, name, pronouns, state, version, may } = professional;
  const part = (what: string) => inLocale(locale, paths.staffProfessionalPart(id, what));
  const move = state === 'active' ? 'leave' : 'return';
  const problems = (refused?.problems ?? []).map(({ code }) => ({ field: '', code }));
  return (
    <>
      <PageTitle title={name} problem={problems.length > 0} />
      <BackLink href={inLocale(locale, paths.staffProfessionals())}>
        {text('professionals:list.title')}
      </BackLink>
      <ErrorSummary problems={problems} />
      {done !== null && problems.length === 0 && (
        <Notice kind="success" heading={text('professionals:saved')} />
      )}
      <h1 className="govuk-heading-l">
        {pronouns !== '' && <span className="govuk-caption-l">{pronouns}</span>}
        {name}
      </h1>
      {state === 'left' && <Tag tone="bad">{text('professionals:states.left')}</Tag>}
      <ButtonGroup>
        {may.includes('professional.change') && (
          <LinkButton href={part('edit')}>{text('professionals:one.change')}</LinkButton>
        )}
        {may.includes('professional.details') && (
          <LinkButton look="secondary" href={part('details')}>
            {text('professionals:one.details')}
          </LinkButton>
        )}
      </ButtonGroup>
      <ProfessionalFacts professional={professional} />
      <h2 className="govuk-heading-m">{text('professionals:registrations.title')}</h2>
      <RegistrationTable rows={professional.registrations} />
      <h2 className="govuk-heading-m">{text('professionals:terms.title')}</h2>
      <TermsList terms={professional.terms} />
      {may.includes(`professional.${move}`) && (
        <Form method="post">
          <input type="hidden" name="version" value={version} />
          <Button look="secondary" name="move" value={move}>
            {text(`professionals:one.${move}`)}
          </Button>
          <p className="govuk-hint">{text(`professionals:one.${move}Hint`)}</p>
        </Form>
      )}
    </>
  );
}
