import { Radios } from '#client/forms/radios.tsx';
import { TextField } from '#client/forms/text-field.tsx';
import { useText } from '#client/text/text.tsx';
import { contactFormats, contactMethods } from '#shared/contact-choices.ts';
import { localeIds } from '#shared/locales.ts';

/** Who somebody is and how they are reached; an address is not needed. */
export function StaffNewContact() {
  const text = useText();
  return (
    <>
      <h2 className="govuk-heading-m">{text('staff:enter.who')}</h2>
      <TextField
        name="name"
        label={text('staff:enter.name')}
        hint={text('staff:enter.nameHint')}
        autoComplete="off"
        spellCheck={false}
      />
      <TextField
        name="email"
        type="email"
        label={text('staff:registration.email')}
        hint={text('staff:enter.emailHint')}
        optional
        autoComplete="off"
        spellCheck={false}
      />
      <TextField
        name="phone"
        type="tel"
        label={text('staff:registration.phone')}
        optional
        autoComplete="off"
        width={20}
      />
      <Radios
        name="method"
        label={text('staff:registration.method')}
        options={contactMethods.map((value) => ({ value, label: text(`staff:method.${value}`) }))}
        defaultValue="phone"
      />
      <Radios
        name="format"
        label={text('staff:registration.format')}
        options={contactFormats.map((value) => ({ value, label: text(`staff:format.${value}`) }))}
        defaultValue="standard"
      />
      <Radios
        name="locale"
        label={text('staff:enter.locale')}
        options={localeIds.map((value) => ({ value, label: text(`staff:writtenIn.${value}`) }))}
        defaultValue="en"
      />
    </>
  );
}
