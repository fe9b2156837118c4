import { useActionData, useLoaderData } from 'react-router';
import { Button } from '#client/design/button.tsx';
import { ButtonGroup } from '#client/design/button-group.tsx';
import { LinkButton } from '#client/design/link-button.tsx';
import type { RefusedForm } from '#client/forms/form-action.ts';
import { FormPage } from '#client/forms/form-page.tsx';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import type { loadRota } from './rota-data.ts';

/** Whether a rota is really to be discarded. */
export function Component() {
  const { rota } = useLoaderData<typeof loadRota>();
  const refused = useActionData<RefusedForm>();
  const { locale, text } = useVoice();
  const backHref = inLocale(locale, paths.staffRota(rota.id));
  return (
    <FormPage
      problems={refused?.problems}
      title={text('rota:discard.title')}
      backHref={backHref}
      intro={<p className="govuk-body">{text('rota:discard.words')}</p>}
      buttons={
        <ButtonGroup>
          <Button look="warning">{text('rota:discard.send')}</Button>
          <LinkButton look="secondary" href={backHref}>
            {text('rota:discard.keep')}
          </LinkButton>
        </ButtonGroup>
      }
    >
      {null}
    </FormPage>
  );
}
