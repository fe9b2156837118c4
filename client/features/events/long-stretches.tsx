import { Notice } from '#client/design/notice.tsx';
import { useVoice } from '#client/text/text.tsx';
import type { TimetableEditor } from '#shared/event-timetable.ts';
import { formatSpan } from '#shared/time.ts';
import { chooseWritten } from '#shared/written.ts';

/** Where people would work too long without a rest; it is a warning, and nothing is refused for it. */
export function LongStretches({ event }: { event: TimetableEditor }) {
  const { locale, text } = useVoice();
  const { stretches, strands, zone } = event;
  if (stretches.length === 0) return null;
  const roomOf = (id: string | null) => {
    const room = strands.find((one) => one.id === id);
    return room ? chooseWritten(room.texts, locale.id).text : text('timetable:everybody');
  };
  return (
    <Notice kind="important" heading={text('timetable:stretches.title')}>
      <ul className="govuk-list govuk-list--bullet">
        {stretches.map(({ strand, startsAt, endsAt, minutes, limit, rest }) => (
          <li key={`${strand} ${+startsAt}`}>
            {text('timetable:stretches.one', {
              room: roomOf(strand),
              span: formatSpan(startsAt, endsAt, zone, text),
              minutes,
              limit,
              rest,
            })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
