import { useLoaderData } from 'react-router';
import { TextField } from '#client/forms/text-field.tsx';
import { useText } from '#client/text/text.tsx';
import type { TextKey } from '#shared/text.ts';
import { FormatRadios, MethodRadios } from './contact-choice-fields.tsx';
import type { loadManaged } from './manage-data.ts';
import { ManageForm } from './manage-form.tsx';

/** How the person who registered is reached. */
export function Component() {
  const text = useText();
  const { contact } = useLoaderData<typeof loadManaged>().registration;
  return (
    <ManageForm
      title={text('registrations:details.title')}
      compare={(typed, now) => [
        {
          label: text('registrations:check.email'),
          typed: typed('email'),
          now: now.contact.email ?? '',
        },
        {
          label: text('registrations:check.phone'),
          typed: typed('phone'),
          now: now.contact.phone ?? '',
        },
        {
          label: text('registrations:check.method'),
          typed: text(`access-requests:methods.${typed('method')}` as TextKey),
          now: text(`access-requests:methods.${now.contact.method}`),
        },
        {
          label: text('registrations:check.format'),
          typed: text(`registrations:formats.${typed('format')}` as TextKey),
          now: text(`registrations:formats.${now.contact.format}`),
        },
      ]}
    >
      <TextField
        name="email"
        type="email"
        label={text('registrations:contact.email')}
        autoComplete="email"
        spellCheck={false}
        defaultValue={contact.email ?? undefined}
      />
      <TextField
        name="phone"
        type="tel"
        label={text('registrations:contact.phone')}
        optional
        autoComplete="tel"
        width={20}
        defaultValue={contact.phone ?? undefined}
      />
      <MethodRadios saved={contact.method} />
      <FormatRadios saved={contact.format} />
    </ManageForm>
  );
}
