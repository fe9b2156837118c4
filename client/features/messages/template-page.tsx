import { Link, useActionData, useLoaderData } from 'react-router';
import type { RefusedForm } from '#client/forms/form-action.ts';
import { FormPage } from '#client/forms/form-page.tsx';
import { StaleChoice } from '#client/forms/stale-choice.tsx';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import { localeIds } from '#shared/locales.ts';
import type { MessageTemplate } from '#shared/message-templates.ts';
import { TemplateFields } from './template-fields.tsx';
import type { loadTemplate } from './templates-data.ts';

/** Changing the words that messages start from. Where somebody else was quicker it shows both. */
export function Component() {
  const { template } = useLoaderData<typeof loadTemplate>();
  const refused = useActionData() as RefusedForm | undefined;
  const { locale, text } = useVoice();
  const backHref = inLocale(locale, paths.staffTemplates());
  const now = refused?.current as MessageTemplate | undefined;
  if (refused && now)
    return (
      <StaleChoice
        fields={[
          {
            label: text('broadcasts:form.name'),
            typed: refused.values['name']?.[0] ?? '',
            now: now.name,
          },
          ...localeIds.flatMap((id) =>
            (['subject', 'body'] as const).map((part) => ({
              label: text(`broadcasts:form.${part}.${id}`),
              typed: refused.values[`texts.${id}.${part}`]?.[0] ?? '',
              now: now.texts[id]?.[part] ?? '',
            })),
          ),
        ]}
        values={{ ...refused.values, version: [String(now.version)] }}
        backHref={backHref}
      />
    );
  return (
    <FormPage
      {...refused}
      title={text('broadcasts:templates.edit', { name: template.name })}
      backHref={backHref}
      send={text('broadcasts:templates.save')}
      intro={
        <p className="govuk-body">
          <Link
            className="govuk-link"
            to={inLocale(locale, paths.staffRemoveTemplate(template.id))}
          >
            {text('broadcasts:templates.remove')}
          </Link>
        </p>
      }
    >
      <input type="hidden" name="version" value={template.version} />
      <TemplateFields now={template} />
    </FormPage>
  );
}
