import { useActionData, useLoaderData } from 'react-router';
import type { RefusedForm } from '#client/forms/form-action.ts';
import { DateField } from '#client/forms/date-field.tsx';
import { FormPage } from '#client/forms/form-page.tsx';
import { TextField } from '#client/forms/text-field.tsx';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import { chooseWritten } from '#shared/written.ts';
import type { loadEventEditor } from './event-editor-data.ts';

/** An event once more, on another day. */
export function Component() {
  const { event } = useLoaderData<typeof loadEventEditor>();
  const refused = useActionData() as RefusedForm | undefined;
  const { locale, text } = useVoice();
  const title = chooseWritten(event.texts, locale.id);
  return (
    <FormPage
      {...refused}
      title={text('event-editor:clone.title')}
      caption={<span lang={title.lang}>{title.text.title}</span>}
      backHref={inLocale(locale, paths.staffEditEvent(event.id))}
      send={text('event-editor:clone.send')}
      intro={<p className="govuk-body">{text('event-editor:clone.intro')}</p>}
    >
      <TextField
        name="title"
        label={text('event-editor:fields.title')}
        hint={text('event-editor:fields.titleHint')}
        defaultValue={event.texts.en.title}
        lang="en-GB"
      />
      <DateField name="day" label={text('event-editor:fields.day')} />
    </FormPage>
  );
}
