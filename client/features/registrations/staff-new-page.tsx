import { useActionData, useLoaderData } from 'react-router';
import { Checkbox } from '#client/forms/checkbox.tsx';
import type { RefusedForm } from '#client/forms/form-action.ts';
import { FormPage } from '#client/forms/form-page.tsx';
import { Radios } from '#client/forms/radios.tsx';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import { StaffNewAccess } from './staff-new-access.tsx';
import { StaffNewContact } from './staff-new-contact.tsx';
import type { loadStaffNew } from './staff-new-data.ts';
import { StaffNewPlace } from './staff-new-place.tsx';
import { StaffNewQuestions } from './staff-new-questions.tsx';

/** Registers somebody who phoned or wrote: all questions on one page, since they are asked aloud or read. */
export function Component() {
  const { event, questions } = useLoaderData<typeof loadStaffNew>();
  const refused = useActionData() as RefusedForm | undefined;
  const { locale, text } = useVoice();
  return (
    <FormPage
      {...refused}
      title={text('staff:enter.title')}
      caption={<span lang={event.lang}>{event.title}</span>}
      backHref={inLocale(locale, paths.staffRegistrations(event.id))}
      intro={<p className="govuk-body">{text('staff:enter.intro')}</p>}
      send={text('staff:enter.send')}
      sideBySide
    >
      <Radios
        name="source"
        label={text('staff:enter.source')}
        options={(['phone', 'paper'] as const).map((value) => ({
          value,
          label: text(`staff:registrations.source.${value}`),
        }))}
      />
      <StaffNewContact />
      <StaffNewPlace event={event} />
      <StaffNewAccess mode={event.mode} />
      <StaffNewQuestions event={event} questions={questions} />
      <h2 className="govuk-heading-m">{text('staff:enter.last')}</h2>
      <Radios
        name="ifFull"
        label={text('staff:enter.ifFull')}
        options={(['stop', 'wait'] as const).map((value) => ({
          value,
          label: text(`staff:enter.full.${value}`),
        }))}
        defaultValue="stop"
      />
      <Checkbox
        name="consentRecorded"
        label={text('staff:enter.consentRecorded')}
        hint={text('staff:enter.consentRecordedHint')}
      />
    </FormPage>
  );
}
