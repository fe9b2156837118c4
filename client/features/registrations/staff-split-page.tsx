import { useActionData, useLoaderData } from 'react-router';
import { Checkboxes } from '#client/forms/checkboxes.tsx';
import type { RefusedForm } from '#client/forms/form-action.ts';
import { FormPage } from '#client/forms/form-page.tsx';
import { TextField } from '#client/forms/text-field.tsx';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import type { loadStaffParty } from './staff-split-data.ts';

/** Which of a party get a registration of their own, and where they are reached. */
export function Component() {
  const { registration } = useLoaderData<typeof loadStaffParty>();
  const refused = useActionData<RefusedForm>();
  const { locale, text } = useVoice();
  const { id, reference, people, version } = registration;
  return (
    <FormPage
      title={text('places:split.title', { reference })}
      backHref={inLocale(locale, paths.staffRegistration(id))}
      problems={refused?.problems}
      values={refused?.values}
      intro={<p className="govuk-body">{text('places:split.help')}</p>}
      send={text('places:split.send')}
    >
      <input type="hidden" name="version" value={version} />
      <Checkboxes
        name="people"
        label={text('places:split.who')}
        labelSize="m"
        options={people
          .filter(({ kind }) => kind === 'attendee')
          .map((person) => ({
            value: person.id,
            label: person.name || text('staff:registrations.unnamed'),
            hint: person.email ?? undefined,
          }))}
      />
      <TextField
        name="email"
        type="email"
        label={text('places:split.email')}
        hint={text('places:split.emailHint')}
        optional
        spellCheck={false}
      />
    </FormPage>
  );
}
