import { useLoaderData } from 'react-router';
import { Details } from '#client/design/details.tsx';
import { Radios } from '#client/forms/radios.tsx';
import { TextField } from '#client/forms/text-field.tsx';
import { YesBox } from '#client/forms/yes-box.tsx';
import { useText } from '#client/text/text.tsx';
import type { loadDraft } from './draft-data.ts';
import { StepPage } from './step-page.tsx';

/** Who fills in the form, how to reach them, and whether others come too. */
export function Component() {
  const text = useText();
  const { draft, event } = useLoaderData<typeof loadDraft>();
  const saved = draft.answers.contact;
  return (
    <StepPage
      title={text('registrations:contact.title')}
      intro={<p className="govuk-body">{text('registrations:contact.intro')}</p>}
      parts={[
        {
          fields: ['name'],
          title: text('registrations:contact.name'),
          picture: 'person',
          show: (heading) => (
            <TextField
              name="name"
              label={text('registrations:contact.name')}
              heading={heading}
              autoComplete="name"
              spellCheck={false}
              defaultValue={saved?.name}
            />
          ),
        },
        {
          fields: ['email'],
          title: text('registrations:contact.email'),
          picture: 'letter',
          show: (heading) => (
            <TextField
              name="email"
              type="email"
              label={text('registrations:contact.email')}
              heading={heading}
              hint={text('registrations:contact.emailHint')}
              autoComplete="email"
              spellCheck={false}
              defaultValue={saved?.email}
            />
          ),
        },
        {
          fields: ['phone'],
          title: text('registrations:contact.phone'),
          picture: 'phone',
          show: (heading) => (
            <TextField
              name="phone"
              type="tel"
              label={text('registrations:contact.phone')}
              heading={heading}
              hint={text('registrations:contact.phoneHint')}
              optional
              autoComplete="tel"
              width={20}
              defaultValue={saved?.phone}
            />
          ),
        },
        {
          fields: ['under18'],
          title: text('registrations:contact.under18'),
          picture: 'adult-and-child',
          show: (heading) => (
            <YesBox
              name="under18"
              label={text('registrations:contact.under18')}
              heading={heading}
              defaultChecked={saved?.under18 ?? false}
            />
          ),
        },
        {
          fields: ['party'],
          title: text('registrations:contact.party'),
          picture: 'people',
          show: (heading) => (
            <Radios
              name="party"
              label={text('registrations:contact.party')}
              heading={heading}
              hint={text('registrations:contact.partyHint')}
              options={[
                { value: 'me', label: text('registrations:contact.partyMe') },
                { value: 'group', label: text('registrations:contact.partyGroup') },
              ]}
              defaultValue={saved?.party}
            />
          ),
        },
      ]}
    >
      <Details summary={text('registrations:contact.none')}>
        <p>{text('registrations:contact.noneText', { phone: event.contact.phone })}</p>
      </Details>
    </StepPage>
  );
}
