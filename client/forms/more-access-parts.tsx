import type { Text } from '#shared/text.ts';
import { contactMethods, type ContactMethod } from '#shared/contact-choices.ts';
import type { EasyPart } from './easy-parts.tsx';
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

/** What no box says: a person's own words, and the wish to be called; `question` asks of somebody else. */
export function moreAccessParts(
  saved: MoreAccess,
  text: Text,
  question = text('access-requests:more.anythingElse'),
): readonly EasyPart[] {
  return [
    {
      fields: ['anythingElse'],
      title: question,
      picture: 'pen',
      show: (heading) => (
        <TextareaField
          name="anythingElse"
          label={heading ? question : text('access-requests:more.anythingElse')}
          heading={heading}
          hint={text('access-requests:more.anythingElseHint')}
          optional
          defaultValue={saved.anythingElse}
        />
      ),
    },
    {
      fields: ['contactMe', 'method', 'when'],
      title: text('access-requests:more.contactMe'),
      picture: 'speech',
      show: (heading) => (
        <YesBox
          name="contactMe"
          label={text('access-requests:more.contactMe')}
          heading={heading}
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
      ),
    },
  ];
}
