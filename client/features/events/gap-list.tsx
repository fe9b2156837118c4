import { Link } from 'react-router';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import type { EventEditor, GapPlace } from '#shared/event-editor.ts';

/** What is missing before an event can be published, each with a link to where it is put right. */
export function GapList({ event }: { event: EventEditor }) {
  const { locale, text } = useVoice();
  return (
    <ul className="govuk-list govuk-list--bullet">
      {event.missing.map(({ gap, at }) => (
        <li key={gap}>
          <Link className="govuk-link" to={inLocale(locale, gapPath(event.id, at))}>
            {text(`event-editor:gaps.${gap}`)}
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** The places have pages of their own; every section has its form. */
const gapPath = (id: string, at: GapPlace): string =>
  at === 'pools' ? paths.staffPlaces(id) : paths.staffEditPart(id, at);
