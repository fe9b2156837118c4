import type { EventCount } from '#shared/events.ts';
import type { LocaleId } from '#shared/locales.ts';
import type { Nation } from '#shared/nations.ts';
import type { Activity, Channel, Partner, Programme, ScheduleItem } from '#shared/programme.ts';
import { chooseWritten, type Written } from '#shared/written.ts';

/** Words in the reader's language; `lang` is null unless they stand in another. */
export interface Said {
  words: string;
  lang: string | null;
}

export interface ActivityView extends Pick<Activity, 'code' | 'stream' | 'module' | 'goals'> {
  title: string;
  achieves: string;
  advances: string;
  lang: string | null;
  focus: (Said & { nation: Nation })[];
  /** What is asked for that is not an event: papers, platforms, plans. */
  outputs: { nation: Nation; count: number }[];
}

/** What the plan asks of an activity in a nation, and what stands in the calendar. */
export interface TargetView extends Pick<EventCount, 'nation' | 'planned' | 'held'> {
  activity: Said;
  code: string;
  of: 'event' | 'webinar';
  target: number;
}

export interface SprintView extends Omit<ItemView, 'owner'> {
  items: ItemView[];
}

export interface ItemView extends Pick<ScheduleItem, 'code' | 'owner' | 'from' | 'to'> {
  name: Said | null;
}

export interface ProgrammeView extends Pick<Programme, 'from' | 'to'> {
  title: string;
  summary: string;
  lang: string | null;
  partners: Partner[];
  goals: number[];
  activities: ActivityView[];
  targets: TargetView[];
  sprints: SprintView[];
  channels: { scope: Nation; names: string[] }[];
}

/** The programme in one language, its schedule by sprint and its channels by nation. */
export function programmeView(
  programme: Programme,
  counts: readonly EventCount[],
  localeId: LocaleId,
): ProgrammeView {
  const { from, to, partners, activities, schedule, channels } = programme;
  const { text, lang, missing } = chooseWritten(programme.texts, localeId);
  return {
    ...text,
    lang: missing ? lang : null,
    from,
    to,
    partners,
    goals: [...new Set(activities.flatMap(({ goals }) => goals))].toSorted((a, b) => a - b),
    activities: activities.map((activity) => activityView(activity, localeId)),
    targets: activities.flatMap((activity) => targetsOf(activity, counts, localeId)),
    sprints: sprintsOf(schedule, localeId),
    channels: channelsByScope(channels),
  };
}

function activityView(activity: Activity, localeId: LocaleId): ActivityView {
  const { code, stream, module, goals, focus, targets } = activity;
  const { text, lang, missing } = chooseWritten(activity.texts, localeId);
  return {
    code,
    stream,
    module,
    goals,
    ...text,
    lang: missing ? lang : null,
    focus: focus.map(({ nation, texts }) => ({ nation, ...said(texts, localeId) })),
    outputs: targets.flatMap(({ nation, count, of }) =>
      of === 'output' ? [{ nation, count }] : [],
    ),
  };
}

/** Targets for events and webinars with the events that serve them; a webinar counts as a webinar alone. */
export function targetsOf(
  activity: Pick<Activity, 'id' | 'code' | 'texts' | 'targets'>,
  counts: readonly EventCount[],
  localeId: LocaleId,
): TargetView[] {
  const { text, lang, missing } = chooseWritten(activity.texts, localeId);
  return activity.targets.flatMap(({ nation, count: target, of }) => {
    if (of === 'output') return [];
    const serving = counts.filter(
      (count) =>
        count.activity === activity.id &&
        count.nation === nation &&
        (count.kind === 'webinar') === (of === 'webinar'),
    );
    const sum = (key: 'planned' | 'held') => serving.reduce((all, count) => all + count[key], 0);
    const named = { words: text.title, lang: missing ? lang : null };
    const { code } = activity;
    return [
      { activity: named, code, nation, of, target, planned: sum('planned'), held: sum('held') },
    ];
  });
}

/** An item whose code is a whole number opens a sprint; those that follow with a point belong to it. */
export function sprintsOf(schedule: readonly ScheduleItem[], localeId: LocaleId): SprintView[] {
  const views = schedule.map(({ code, name, owner, from, to }): ItemView => ({
    code,
    owner,
    from,
    to,
    name: name && said(name, localeId),
  }));
  return views
    .filter(({ code }) => !code.includes('.'))
    .map((sprint) => ({
      ...sprint,
      items: views.filter(({ code }) => code.startsWith(`${sprint.code}.`)),
    }));
}

function channelsByScope(channels: readonly Channel[]): ProgrammeView['channels'] {
  const scopes = [...new Set(channels.map(({ scope }) => scope))];
  return scopes.map((scope) => ({
    scope,
    names: channels.flatMap((channel) => (channel.scope === scope ? [channel.name] : [])),
  }));
}

function said(texts: Written<string>, localeId: LocaleId): Said {
  const { text, lang, missing } = chooseWritten(texts, localeId);
  return { words: text, lang: missing ? lang : null };
}
