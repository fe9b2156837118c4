import { SummaryList } from '#client/design/summary-list.tsx';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import type { EventEditor } from '#shared/event-editor.ts';
import { eventSections, languageOf, type EventSection } from '#shared/event-section-ids.ts';
import { langOf } from '#shared/locales.ts';
import { sectionSummary } from './editor-summary.ts';

/** All sections of an event, what stands in each, and the way to change it. */
export function EditorSections({ event }: { event: EventEditor }) {
  const { locale, text } = useVoice();
  const changes = event.may.includes('event.change');
  const sections = eventSections.filter(applies(event)).map((section) => {
    const language = languageOf(section);
    const lines = sectionSummary(section, event, text);
    return {
      label: text(`event-editor:sections.${section}`),
      value:
        lines.length === 0 ? (
          <em>{text('event-editor:notYet')}</em>
        ) : (
          lines.map((line, at) => (
            <div
              key={line}
              className="ac-break"
              lang={language !== null && at === 0 ? langOf[language] : undefined}
            >
              {line}
            </div>
          ))
        ),
      changeHref: changes ? inLocale(locale, paths.staffEditPart(event.id, section)) : undefined,
    };
  });
  const ownPages = [
    {
      label: text('timetable:title'),
      value: text('timetable:sessions', { count: event.sessions.length }),
      changeHref: inLocale(locale, paths.staffTimetable(event.id)),
    },
    {
      label: text('event-editor:places'),
      value: text('event-editor:placesCount', { count: placesIn(event) }),
      changeHref: inLocale(locale, paths.staffPlaces(event.id)),
    },
    {
      label: text('event-editor:questions'),
      value: text('event-editor:questionsHelp'),
      changeHref: inLocale(locale, paths.staffQuestions(event.id)),
    },
  ];
  return (
    <>
      <h2 className="govuk-heading-m">{text('event-editor:sectionsTitle')}</h2>
      <SummaryList rows={[...sections, ...ownPages]} />
    </>
  );
}

const placesIn = ({ pools }: EventEditor): number =>
  pools.reduce((sum, { capacity }) => sum + capacity, 0);

/** An event online has no venue, and one in person no platform. */
const applies =
  ({ mode }: EventEditor) =>
  (section: EventSection): boolean =>
    (section !== 'venue' || mode !== 'online') && (section !== 'online' || mode !== 'in-person');
