import { type NeedGroup, needsOf } from '#shared/access-needs.ts';
import { eventModes } from '#shared/event-kinds.ts';
import type { TimetableEditor } from '#shared/event-timetable.ts';
import type { ActivityCode, Session } from '#shared/events.ts';
import { langOf, type LocaleId, writtenLocaleIds } from '#shared/locales.ts';
import type { Text } from '#shared/text.ts';
import { isoDay, zonedParts } from '#shared/time.ts';
import { chooseWritten } from '#shared/written.ts';
import type { FieldSpec } from './form-spec.ts';
import { supportIn } from './support-words.ts';

export const sessionKinds = [
  'plenary',
  'workshop',
  'talk',
  'panel',
  'break',
  'lunch',
  'social',
  'registration',
] as const satisfies readonly Session['kind'][];

const activityCodes = [
  'listening',
  'watching_screen',
  'reading',
  'writing',
  'small_group',
  'speaking_to_all',
  'moving',
  'standing',
  'using_device',
  'voting',
  'quiet_time',
] as const satisfies readonly ActivityCode[];

/** What is there in one session and not in another; the rest is of the venue or the whole day. */
const supportGroups = [
  'communication',
  'hearing',
  'formats',
  'language',
  'wellbeing',
  'environment',
  'online',
] as const satisfies readonly NeedGroup[];

/** The questions about a session, each with what stands now; `session` is null where nothing does. */
export function sessionFields(
  event: TimetableEditor,
  session: Session | null,
  localeId: LocaleId,
  text: Text,
): FieldSpec[] {
  const support = supportIn(text);
  const time = (at: Date | undefined) => (at ? timeIn(event.zone, at) : '');
  const rooms = event.strands.map(({ id, texts }) => {
    const { text: label, lang } = chooseWritten(texts, localeId);
    return { value: id, label, lang };
  });
  return [
    ...wordFields(session, 'en', text),
    {
      kind: 'select',
      name: 'kind',
      label: text('timetable:fields.kind'),
      value: session?.kind ?? 'talk',
      options: sessionKinds.map((value) => ({
        value,
        label: text(`events:sessionKinds.${value}`),
      })),
    },
    {
      kind: 'day',
      name: 'day',
      label: text('timetable:fields.day'),
      value: isoDay(session?.startsAt ?? event.startsAt, event.zone),
    },
    {
      ...line('startsTime', text('timetable:fields.startsTime'), time(session?.startsAt)),
      hint: text('event-editor:fields.timeHint'),
      width: 5,
    },
    { ...line('endsTime', text('timetable:fields.endsTime'), time(session?.endsAt)), width: 5 },
    ...(rooms.length > 0
      ? [
          {
            kind: 'select',
            name: 'strand',
            label: text('timetable:fields.strand'),
            value: session?.strand ?? '',
            options: [{ value: '', label: text('timetable:everybody') }, ...rooms],
          } as const,
        ]
      : []),
    {
      kind: 'select',
      name: 'mode',
      label: text('timetable:fields.mode'),
      value: session?.mode ?? '',
      options: [
        { value: '', label: text('timetable:asEvent') },
        ...eventModes.map((value) => ({ value, label: text(`timetable:modes.${value}`) })),
      ],
    },
    {
      kind: 'yes',
      name: 'pick',
      label: text('timetable:fields.pick'),
      hint: text('timetable:fields.pickHint'),
      value: (session?.choice ?? null) !== null,
    },
    {
      ...line('capacity', text('timetable:fields.capacity'), String(session?.capacity ?? '')),
      hint: text('timetable:fields.capacityHint', {
        count: session ? (event.chosen[session.id] ?? 0) : 0,
      }),
      optional: true,
      width: 5,
      numeric: true,
    },
    {
      kind: 'yes',
      name: 'recorded',
      label: text('timetable:fields.recorded'),
      hint: text('timetable:fields.recordedHint'),
      value: session?.recorded ?? false,
    },
    {
      kind: 'textarea',
      name: 'speakers',
      label: text('timetable:fields.speakers'),
      hint: text('timetable:fields.speakersHint'),
      value: (session?.speakers ?? []).join('\n'),
      rows: 3,
      optional: true,
    },
    {
      kind: 'boxes',
      name: 'activities',
      label: text('timetable:fields.activities'),
      hint: text('timetable:fields.activitiesHint'),
      value: session?.activities ?? [],
      options: activityCodes.map((value) => ({
        value,
        label: text(`events:activities.${value}.means`),
      })),
    },
    ...(['provided', 'wanted'] as const).map((name): FieldSpec => ({
      kind: 'boxes',
      name,
      label: text(`timetable:fields.${name}`),
      hint: text(`timetable:fields.${name}Hint`),
      value: session?.[name] ?? [],
      options: [
        ...new Set([
          ...(session?.[name] ?? []),
          ...supportGroups.flatMap((group) => needsOf(group, event.mode)),
        ]),
      ].map((code) => ({ value: code, label: support(code).label })),
    })),
    ...writtenLocaleIds.filter((id) => id !== 'en').flatMap((id) => wordFields(session, id, text)),
  ];
}

function wordFields(
  session: Session | null,
  id: (typeof writtenLocaleIds)[number],
  text: Text,
): FieldSpec[] {
  const language = text(`staff:writtenIn.${id}`);
  const words = session?.texts[id];
  const written = { lang: langOf[id], optional: id !== 'en' };
  return [
    {
      ...line(
        `texts.${id}.title`,
        text('timetable:fields.title', { language }),
        words?.title ?? '',
      ),
      ...written,
    },
    {
      kind: 'textarea',
      name: `texts.${id}.summary`,
      label: text('timetable:fields.summary', { language }),
      value: words?.summary ?? '',
      rows: 3,
      ...written,
      optional: true,
    },
  ];
}

const line = (name: string, label: string, value: string) =>
  ({ kind: 'text', name, label, value }) as const;

function timeIn(zone: string, at: Date): string {
  const { hour, minute } = zonedParts(at, zone);
  return `${hour}:${String(minute).padStart(2, '0')}`;
}
