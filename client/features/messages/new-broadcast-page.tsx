import { useActionData, useLoaderData } from 'react-router';
import { Inset } from '#client/design/inset.tsx';
import type { RefusedForm } from '#client/forms/form-action.ts';
import { FormPage } from '#client/forms/form-page.tsx';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import { BroadcastFields } from './broadcast-fields.tsx';
import type { loadNewBroadcast } from './broadcast-form-data.ts';
import { TemplateChoice } from './template-choice.tsx';

/** Writing a message to the people of an event; nothing goes out yet. */
export function Component() {
  const { event, templates, template, mayKnowNeeds } = useLoaderData<typeof loadNewBroadcast>();
  const refused = useActionData() as RefusedForm | undefined;
  const { locale, text } = useVoice();
  return (
    <FormPage
      {...refused}
      title={text('broadcasts:form.newTitle')}
      backHref={inLocale(locale, paths.staffBroadcasts(event.id))}
      send={text('broadcasts:form.save')}
      intro={
        <>
          <p className="govuk-body">{text('broadcasts:form.intro')}</p>
          {template ? (
            <Inset>{text('broadcasts:templates.started', { name: template.name })}</Inset>
          ) : (
            <TemplateChoice templates={templates} />
          )}
        </>
      }
    >
      <BroadcastFields
        event={event}
        mayKnowNeeds={mayKnowNeeds}
        {...(template && { now: template })}
      />
    </FormPage>
  );
}
