import { useText } from '#client/text/text.tsx';
import { contactMethods, type ContactMethod } from '#shared/contact-choices.ts';
import { EasyParts } from './easy-parts.tsx';
import { Radios } from './radios.tsx';
import { TextField } from './text-field.tsx';
import { TextareaField } from './textarea-field.tsx';
import { YesBox } from './yes-box.tsx';

export interface MoreAccess {
  anythingElse?: string | undefined;
  contactMe: boolean;
  method?: ContactMethod | undefined;
  when?: string | undefined;
}

/** What no box says: a person's own words, and the wish to be called. */
export function MoreAccessFields({
  part = 0,
  together = false,
  saved,
}: {
  part?: number;
  /** Both questions at once in Easy Read too. */
  together?: boolean;
  saved: MoreAccess;
}) {
  const text = useText();
  const words = (
    <TextareaField
      name="anythingElse"
      label={text('access-requests:more.anythingElse')}
      hint={text('access-requests:more.anythingElseHint')}
      optional
      defaultValue={saved.anythingElse}
    />
  );
  const contact = (
    <YesBox
      name="contactMe"
      label={text('access-requests:more.contactMe')}
      hint={text('access-requests:more.contactMeHint')}
      defaultChecked={saved.contactMe}
      conditional={
        <>
          <Radios
            name="method"
            label={text('access-requests:more.method')}
            options={contactMethods.map((value) => ({
              value,
              label: text(`access-requests:methods.${value}`),
            }))}
            defaultValue={saved.method ?? 'email'}
          />
          <TextField
            name="when"
            label={text('access-requests:more.when')}
            optional
            defaultValue={saved.when}
          />
        </>
      }
    />
  );
  return (
    <EasyParts
      part={together ? null : part}
      parts={[
        { fields: ['anythingElse'], show: words },
        { fields: ['contactMe', 'method', 'when'], show: contact },
      ]}
    />
  );
}
