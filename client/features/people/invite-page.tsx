import { useActionData, useLoaderData } from 'react-router';
import type { RefusedForm } from '#client/forms/form-action.ts';
import { FormPage } from '#client/forms/form-page.tsx';
import { Radios } from '#client/forms/radios.tsx';
import { TextField } from '#client/forms/text-field.tsx';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import { GrantFields } from './grant-fields.tsx';
import type { loadInvite } from './invite-data.ts';

/** Inviting somebody to the staff. */
export function Component() {
  const { events } = useLoaderData<typeof loadInvite>();
  const refused = useActionData() as RefusedForm | undefined;
  const { locale, text } = useVoice();
  return (
    <FormPage
      {...refused}
      title={text('people:invite.title')}
      backHref={inLocale(locale, paths.staffPeople())}
      send={text('people:invite.send')}
      intro={<p className="govuk-body">{text('people:invite.intro')}</p>}
    >
      <TextField
        name="name"
        label={text('people:invite.name')}
        autoComplete="off"
        spellCheck={false}
      />
      <TextField
        name="email"
        type="email"
        label={text('people:invite.email')}
        autoComplete="off"
        spellCheck={false}
      />
      <Radios
        name="locale"
        label={text('people:invite.language')}
        defaultValue={locale.id === 'cy' ? 'cy' : 'en'}
        inline
        options={[
          { value: 'en', label: text('people:languages.en') },
          { value: 'cy', label: text('people:languages.cy') },
        ]}
      />
      <GrantFields events={events} />
    </FormPage>
  );
}
