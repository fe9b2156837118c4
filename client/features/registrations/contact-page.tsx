import { useActionData, useLoaderData } from 'react-router';
import { Details } from '#client/design/details.tsx';
import { EasyParts } from '#client/forms/easy-parts.tsx';
import { Radios } from '#client/forms/radios.tsx';
import { TextField } from '#client/forms/text-field.tsx';
import { YesBox } from '#client/forms/yes-box.tsx';
import { useText } from '#client/text/text.tsx';
import type { loadDraft } from './draft-data.ts';
import type { ShownAgain } from './step-action.ts';
import { StepPage } from './step-page.tsx';

/** Who fills in the form, how to reach them, and whether others come too. */
export function Component() {
  const text = useText();
  const { draft, event } = useLoaderData<typeof loadDraft>();
  const shown = useActionData<ShownAgain>();
  const saved = draft.answers.contact;
  const name = (
    <TextField
      name="name"
      label={text('registrations:contact.name')}
      autoComplete="name"
      spellCheck={false}
      defaultValue={saved?.name}
    />
  );
  const email = (
    <TextField
      name="email"
      type="email"
      label={text('registrations:contact.email')}
      hint={text('registrations:contact.emailHint')}
      autoComplete="email"
      spellCheck={false}
      defaultValue={saved?.email}
    />
  );
  const phone = (
    <TextField
      name="phone"
      type="tel"
      label={text('registrations:contact.phone')}
      hint={text('registrations:contact.phoneHint')}
      optional
      autoComplete="tel"
      width={20}
      defaultValue={saved?.phone}
    />
  );
  const under18 = (
    <YesBox
      name="under18"
      label={text('registrations:contact.under18')}
      defaultChecked={saved?.under18 ?? false}
    />
  );
  const party = (
    <Radios
      name="party"
      label={text('registrations:contact.party')}
      hint={text('registrations:contact.partyHint')}
      options={[
        { value: 'me', label: text('registrations:contact.partyMe') },
        { value: 'group', label: text('registrations:contact.partyGroup') },
      ]}
      defaultValue={saved?.party}
    />
  );
  return (
    <StepPage
      title={text('registrations:contact.title')}
      intro={<p className="govuk-body">{text('registrations:contact.intro')}</p>}
    >
      <EasyParts
        part={shown?.part ?? 0}
        parts={[
          { fields: ['name'], show: name },
          { fields: ['email'], show: email },
          { fields: ['phone'], show: phone },
          { fields: ['under18'], show: under18 },
          { fields: ['party'], show: party },
        ]}
      />
      <Details summary={text('registrations:contact.none')}>
        <p>{text('registrations:contact.noneText', { phone: event.contact.phone })}</p>
      </Details>
    </StepPage>
  );
}
