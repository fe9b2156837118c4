import type { FieldProps } from '#client/forms/field-frame.tsx';
import { Radios } from '#client/forms/radios.tsx';
import { useText } from '#client/text/text.tsx';
import {
  contactFormats,
  contactMethods,
  type ContactFormat,
  type ContactMethod,
} from '#shared/contact-choices.ts';

/** The best way to reach a person. */
export function MethodRadios({
  saved,
  ...field
}: Pick<FieldProps, 'heading'> & { saved: ContactMethod }) {
  const text = useText();
  return (
    <Radios
      {...field}
      name="method"
      label={text('registrations:format.method')}
      options={contactMethods.map((value) => ({
        value,
        label: text(`access-requests:methods.${value}`),
      }))}
      defaultValue={saved}
    />
  );
}

/** The format of what a person is sent. */
export function FormatRadios({
  saved,
  ...field
}: Pick<FieldProps, 'heading'> & { saved: ContactFormat }) {
  const text = useText();
  return (
    <Radios
      {...field}
      name="format"
      label={text('registrations:format.format')}
      options={contactFormats.map((value) => ({
        value,
        label: text(`registrations:formats.${value}`),
      }))}
      defaultValue={saved}
    />
  );
}
