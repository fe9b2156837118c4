import { useLoaderData } from 'react-router';
import { SummaryList } from '#client/design/summary-list.tsx';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import type { loadManaged } from './manage-data.ts';

/** How we reach the person who registered. */
export function ManagedContact() {
  const { text, locale } = useVoice();
  const { registration } = useLoaderData<typeof loadManaged>();
  const { id, contact, may } = registration;
  const href = inLocale(locale, paths.registrationPart(id, 'details'));
  const change = may.includes('registration.change') ? { changeHref: href } : {};
  const none = text('registrations:check.notGiven');
  return (
    <>
      <h2 className="govuk-heading-m">{text('registrations:manage.contactTitle')}</h2>
      <SummaryList
        rows={[
          { label: text('registrations:check.email'), value: contact.email ?? none, ...change },
          { label: text('registrations:check.phone'), value: contact.phone ?? none, ...change },
          {
            label: text('registrations:check.method'),
            value: text(`access-requests:methods.${contact.method}`),
            ...change,
          },
          {
            label: text('registrations:check.format'),
            value: text(`registrations:formats.${contact.format}`),
            ...change,
          },
        ]}
      />
    </>
  );
}
