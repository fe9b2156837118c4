import { useActionData, useLoaderData } from 'react-router';
import { Button } from '#client/design/button.tsx';
import { ButtonGroup } from '#client/design/button-group.tsx';
import { LinkButton } from '#client/design/link-button.tsx';
import type { RefusedForm } from '#client/forms/form-action.ts';
import { FormPage } from '#client/forms/form-page.tsx';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import type { loadTemplate } from './templates-data.ts';

/** Whether a template is really to go. */
export function Component() {
  const { template } = useLoaderData<typeof loadTemplate>();
  const refused = useActionData() as RefusedForm | undefined;
  const { locale, text } = useVoice();
  const backHref = inLocale(locale, paths.staffTemplate(template.id));
  return (
    <FormPage
      problems={refused?.problems}
      title={text('broadcasts:templates.removeTitle', { name: template.name })}
      backHref={backHref}
      intro={<p className="govuk-body">{text('broadcasts:templates.removeHelp')}</p>}
      buttons={
        <ButtonGroup>
          <Button look="warning">{text('broadcasts:templates.remove')}</Button>
          <LinkButton look="secondary" href={backHref}>
            {text('broadcasts:templates.keep')}
          </LinkButton>
        </ButtonGroup>
      }
    >
      <input type="hidden" name="version" value={template.version} />
    </FormPage>
  );
}
