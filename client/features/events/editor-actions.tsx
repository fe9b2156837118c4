import { Form, Link } from 'react-router';
import { Button } from '#client/design/button.tsx';
import { ButtonGroup } from '#client/design/button-group.tsx';
import { LinkButton } from '#client/design/link-button.tsx';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import type { EventEditor } from '#shared/event-editor.ts';

/** What can be done with an event as it stands; what cannot be taken back has a page of its own. */
export function EditorActions({ event }: { event: EventEditor }) {
  const { locale, text } = useVoice();
  const { id, may, version } = event;
  const part = (name: string) => inLocale(locale, paths.staffEditPart(id, name));
  const byButton = (['open-registration', 'close-registration', 'complete'] as const).filter(
    (action) => may.includes(`event.${action}`),
  );
  return (
    <>
      <h2 className="govuk-heading-m">{text('event-editor:actionsTitle')}</h2>
      {byButton.map((action) => (
        <p key={action} className="govuk-body">
          {text(`event-editor:help.${action}`)}
        </p>
      ))}
      <Form method="post">
        <input type="hidden" name="version" value={version} />
        <ButtonGroup>
          {may.includes('event.publish') && (
            <LinkButton href={part('publish')}>{text('event-editor:actions.publish')}</LinkButton>
          )}
          {byButton.map((action) => (
            <Button key={action} look="secondary" name="do" value={action}>
              {text(`event-editor:actions.${action}`)}
            </Button>
          ))}
          {may.includes('event.clone') && (
            <Link className="govuk-link" to={part('clone')}>
              {text('event-editor:actions.clone')}
            </Link>
          )}
          {may.includes('event.cancel') && (
            <Link className="govuk-link" to={part('cancel')}>
              {text('event-editor:actions.cancel')}
            </Link>
          )}
        </ButtonGroup>
      </Form>
    </>
  );
}
