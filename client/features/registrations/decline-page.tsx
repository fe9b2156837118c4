import { useLoaderData } from 'react-router';
import { Button } from '#client/design/button.tsx';
import { ButtonGroup } from '#client/design/button-group.tsx';
import { LinkButton } from '#client/design/link-button.tsx';
import { FormPage } from '#client/forms/form-page.tsx';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import type { loadManaged } from './manage-data.ts';

/** Asks once more before an offered place goes to the next. */
export function Component() {
  const { text, locale } = useVoice();
  const { registration, event } = useLoaderData<typeof loadManaged>();
  const back = inLocale(locale, paths.registration(registration.id));
  return (
    <FormPage
      title={text('registrations:manage.declineTitle')}
      caption={<span lang={event.lang}>{event.title}</span>}
      backHref={back}
      intro={<p className="govuk-body">{text('registrations:manage.declineText')}</p>}
      buttons={
        <ButtonGroup>
          <Button look="warning">{text('registrations:manage.decline')}</Button>
          <LinkButton look="secondary" href={back}>
            {text('registrations:cancel.no')}
          </LinkButton>
        </ButtonGroup>
      }
    >
      <input type="hidden" name="version" value={registration.version} />
    </FormPage>
  );
}
