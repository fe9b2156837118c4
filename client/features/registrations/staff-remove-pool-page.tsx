import { useActionData, useLoaderData } from 'react-router';
import { Button } from '#client/design/button.tsx';
import { ButtonGroup } from '#client/design/button-group.tsx';
import { LinkButton } from '#client/design/link-button.tsx';
import { poolWords } from '#client/design/pool-words.ts';
import type { RefusedForm } from '#client/forms/form-action.ts';
import { FormPage } from '#client/forms/form-page.tsx';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import type { EventPlaces } from '#shared/event-places.ts';
import type { loadPlacesForm } from './staff-places-data.ts';

/** Whether the places of a kind are really to go. */
export function Component() {
  const { places, pool } = useLoaderData<typeof loadPlacesForm>();
  const refused = useActionData<RefusedForm>();
  const { locale, text } = useVoice();
  if (pool === null) return null;
  const now = refused?.current as EventPlaces | undefined;
  const backHref = inLocale(locale, paths.staffPlaces(places.id));
  const name = poolWords(places.pools, pool.id, { text, locale });
  return (
    <FormPage
      title={text('places:removeTitle', { name })}
      backHref={backHref}
      problems={refused?.problems}
      intro={
        pool.held === 0 && !refused && <p className="govuk-body">{text('places:removeHelp')}</p>
      }
      buttons={
        <ButtonGroup>
          <Button look="warning">{text('places:removeSend')}</Button>
          <LinkButton look="secondary" href={backHref}>
            {text('places:keep')}
          </LinkButton>
        </ButtonGroup>
      }
    >
      {/* What stands now, even after a refusal: it is asked again with that in sight. */}
      <input type="hidden" name="seen" value={now?.seen ?? places.seen} />
    </FormPage>
  );
}
