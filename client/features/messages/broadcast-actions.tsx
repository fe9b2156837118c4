import { Form } from 'react-router';
import { Button } from '#client/design/button.tsx';
import { LinkButton } from '#client/design/link-button.tsx';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import type { BroadcastPage } from '#shared/broadcasts.ts';

const moves = ['schedule', 'send', 'unschedule', 'stop', 'copy'] as const;

/** What may be done with a message to many now. */
export function BroadcastActions({ broadcast }: { broadcast: BroadcastPage }) {
  const { locale, text } = useVoice();
  const { id, version, may, timing } = broadcast;
  const open = moves.filter(
    (move) => may.includes(`broadcast.${move}`) && (move !== 'schedule' || timing.when !== 'hand'),
  );
  return (
    <section className="ac-screen-only">
      <h2 className="govuk-heading-m">{text('broadcasts:page.actions')}</h2>
      <Form method="post">
        <input type="hidden" name="version" value={version} />
        <ul className="ac-actions">
          <li>
            <LinkButton look="secondary" href={inLocale(locale, paths.staffPreviewBroadcast(id))}>
              {text('broadcasts:preview.open')}
            </LinkButton>
            <p>{text('broadcasts:preview.help')}</p>
          </li>
          {may.includes('broadcast.change') && (
            <li>
              <LinkButton look="secondary" href={inLocale(locale, paths.staffEditBroadcast(id))}>
                {text('broadcasts:page.edit')}
              </LinkButton>
              <p>{text('broadcasts:page.editHelp')}</p>
            </li>
          )}
          {open.map((move) => (
            <li key={move}>
              <Button look={move === open[0] ? 'primary' : 'secondary'} name="do" value={move}>
                {text(`broadcasts:move.${move}`)}
              </Button>
              <p>{text(`broadcasts:moveMeans.${move}`)}</p>
            </li>
          ))}
          <li>
            <Button look="secondary" name="do" value="template">
              {text('broadcasts:templates.saveAs')}
            </Button>
            <p>{text('broadcasts:templates.saveAsHelp')}</p>
          </li>
        </ul>
      </Form>
    </section>
  );
}
