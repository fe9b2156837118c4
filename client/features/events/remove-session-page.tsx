import { useActionData, useLoaderData } from 'react-router';
import { Button } from '#client/design/button.tsx';
import { ButtonGroup } from '#client/design/button-group.tsx';
import { LinkButton } from '#client/design/link-button.tsx';
import type { RefusedForm } from '#client/forms/form-action.ts';
import { FormPage } from '#client/forms/form-page.tsx';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import { formatSpan } from '#shared/time.ts';
import { chooseWritten } from '#shared/written.ts';
import type { loadSession } from './timetable-data.ts';

/** Whether a session is really to go, and who hears of it. */
export function Component() {
  const { event, session } = useLoaderData<typeof loadSession>();
  const refused = useActionData() as RefusedForm | undefined;
  const { locale, text } = useVoice();
  if (!session) return null;
  const title = chooseWritten(session.texts, locale.id);
  const backHref = inLocale(locale, paths.staffTimetable(event.id));
  const seen = event.edits?.[`session-${session.id}`] ?? 0;
  return (
    <FormPage
      problems={refused?.problems}
      title={text('timetable:remove.title')}
      caption={<span lang={title.lang}>{title.text.title}</span>}
      backHref={backHref}
      intro={
        <>
          <p className="govuk-body">
            {formatSpan(session.startsAt, session.endsAt, event.zone, text)}
          </p>
          <p className="govuk-body">
            {text('timetable:remove.tells', { count: event.chosen[session.id] ?? 0 })}
          </p>
        </>
      }
      buttons={
        <ButtonGroup>
          <Button look="warning">{text('timetable:remove.send')}</Button>
          <LinkButton look="secondary" href={backHref}>
            {text('timetable:remove.keep')}
          </LinkButton>
        </ButtonGroup>
      }
    >
      {/* What stands now, even after a refusal: it is asked again with that in sight. */}
      <input type="hidden" name="seen" value={seen} />
    </FormPage>
  );
}
