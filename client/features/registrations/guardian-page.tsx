import { useLoaderData } from 'react-router';
import { Checkbox } from '#client/forms/checkbox.tsx';
import { TextField } from '#client/forms/text-field.tsx';
import { useText } from '#client/text/text.tsx';
import type { loadDraft } from './draft-data.ts';
import { childrenOf } from './draft-people.ts';
import { StepPage } from './step-page.tsx';

/** The parent or guardian who agrees for everyone under 18. */
export function Component() {
  const text = useText();
  const { draft } = useLoaderData<typeof loadDraft>();
  const saved = draft.answers.guardian;
  const names = childrenOf(draft.answers).join(', ');
  return (
    <StepPage
      title={text('registrations:guardian.titleParty')}
      picture="adult-and-child"
      intro={<p className="govuk-body">{text('registrations:guardian.introParty', { names })}</p>}
      parts={[
        {
          fields: ['name'],
          show: () => (
            <TextField
              name="name"
              label={text('registrations:guardian.name')}
              autoComplete="off"
              spellCheck={false}
              defaultValue={saved?.name}
            />
          ),
        },
        {
          fields: ['phone'],
          title: text('registrations:guardian.phone'),
          picture: 'phone',
          show: (heading) => (
            <TextField
              name="phone"
              type="tel"
              label={text('registrations:guardian.phone')}
              heading={heading}
              autoComplete="off"
              width={20}
              defaultValue={saved?.phone}
            />
          ),
        },
        {
          fields: ['consents'],
          show: () => (
            <Checkbox
              name="consents"
              label={text('registrations:guardian.consents')}
              defaultChecked={saved?.consents === true}
            />
          ),
        },
      ]}
    />
  );
}
