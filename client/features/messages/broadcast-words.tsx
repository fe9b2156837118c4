import { Details } from '#client/design/details.tsx';
import { Fieldset } from '#client/forms/fieldset.tsx';
import { TextField } from '#client/forms/text-field.tsx';
import { TextareaField } from '#client/forms/textarea-field.tsx';
import { useText } from '#client/text/text.tsx';
import type { BroadcastTexts } from '#shared/broadcasts.ts';
import { localeIds, locales } from '#shared/locales.ts';
import { placeholders } from '#shared/placeholders.ts';

/** What a message to many says in each language, and the placeholders that it may use. */
export function BroadcastWords({ now }: { now?: BroadcastTexts | undefined }) {
  const text = useText();
  return (
    <>
      <Details summary={text('broadcasts:placeholders.title')} open>
        <dl className="govuk-body">
          {placeholders.map((name) => (
            <div key={name}>
              <dt>
                <code>{`{{${name}}}`}</code>
              </dt>
              <dd>{text(`broadcasts:placeholders.${name}`)}</dd>
            </div>
          ))}
        </dl>
      </Details>
      {localeIds.map((id) => {
        const optional = id !== 'en';
        const { lang } = locales[id];
        return (
          <Fieldset key={id} legend={text(`broadcasts:language.${id}`)}>
            <TextField
              name={`texts.${id}.subject`}
              label={text(`broadcasts:form.subject.${id}`)}
              optional={optional}
              lang={lang}
              defaultValue={now?.[id]?.subject}
            />
            <TextareaField
              name={`texts.${id}.body`}
              label={text(`broadcasts:form.body.${id}`)}
              hint={text('broadcasts:form.bodyHint')}
              optional={optional}
              rows={10}
              lang={lang}
              defaultValue={now?.[id]?.body}
            />
          </Fieldset>
        );
      })}
    </>
  );
}
