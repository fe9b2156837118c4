import { useActionData, useLoaderData } from 'react-router';
import type { RefusedForm } from '#client/forms/form-action.ts';
import { FormPage } from '#client/forms/form-page.tsx';
import { SelectField } from '#client/forms/select-field.tsx';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import { TemplateFields } from './template-fields.tsx';
import type { loadNewTemplate } from './templates-data.ts';

/** Writing words that messages start from. */
export function Component() {
  const { nations } = useLoaderData<typeof loadNewTemplate>();
  const refused = useActionData() as RefusedForm | undefined;
  const { locale, text } = useVoice();
  return (
    <FormPage
      {...refused}
      title={text('broadcasts:templates.new')}
      backHref={inLocale(locale, paths.staffTemplates())}
      send={text('broadcasts:templates.save')}
    >
      <SelectField
        name="nation"
        label={text('broadcasts:templates.nation')}
        hint={text('broadcasts:templates.nationHint')}
        options={nations.map((nation) => ({
          value: nation ?? '',
          label:
            nation === null
              ? text('broadcasts:templates.everywhere')
              : text(`staff:nation.${nation}`),
        }))}
      />
      <TemplateFields />
    </FormPage>
  );
}
