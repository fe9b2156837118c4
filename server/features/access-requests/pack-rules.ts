import { type NeedCode, needCodes, needKinds } from '#shared/access-needs.ts';
import type { PackContent } from '#shared/access-packs.ts';
import type { NeedState } from '#shared/need-states.ts';
import type { PackKind } from '#shared/pack-kinds.ts';
import type { PackPerson, PackRow } from './ports.ts';

/** What a pack of a kind holds of some people, and which of their needs stand in it. */
export function packOf(
  kind: PackKind,
  people: readonly PackPerson[],
): { content: PackContent; rows: PackRow[] } {
  const within = people.map((person) => ({
    ...person,
    needs: person.needs.filter(
      ({ code, state }) =>
        !gone.has(state) && belongs[kind](code) && (person.shares || counts[kind]),
    ),
  }));
  const rows = within.flatMap(({ accessId, needs }) =>
    needs.length === 0 ? [] : [{ accessId, needIds: needs.map(({ id }) => id) }],
  );
  return { content: contents[kind](within), rows };
}

/** The people of a pack with those of their needs that stood in it when it was made: what is new needs a new one. */
export const withinRows = (people: readonly PackPerson[], rows: readonly PackRow[]): PackPerson[] =>
  people.flatMap((person) => {
    const row = rows.find(({ accessId }) => accessId === person.accessId);
    if (!row) return [];
    return [{ ...person, needs: person.needs.filter(({ id }) => row.needIds.includes(id)) }];
  });

const gone: ReadonlySet<NeedState> = new Set(['draft', 'withdrawn', 'cannot-meet']);

/** A pack that says only how many needs no consent to share: nobody is in it. */
const counts: Record<PackKind, boolean> = {
  caterer: true,
  venue: true,
  'front-desk': false,
  professional: false,
};

const allergies: ReadonlySet<NeedCode> = new Set(['allergy_severe', 'coeliac']);
/** What people at the front desk hand out, point to or offer on the day (domain rules §2.2, "visible on day"). */
const shownOnTheDay: ReadonlySet<NeedCode> = new Set([
  'wheelchair_space',
  'mobility_scooter',
  'step_free',
  'high_back_chair',
  'seat_with_arms',
  'seat_near_door',
  'seat_front',
  'hearing_loop',
  'infrared_receiver',
  'ear_defenders',
  'sunflower',
  'quiet_room',
  'large_print',
  'braille',
  'coloured_paper',
  'help_at_buffet',
  'assistance_dog',
  'accessible_parking',
  'drop_off',
]);

const belongs: Record<PackKind, (code: NeedCode) => boolean> = {
  caterer: (code) => needKinds[code].group === 'catering' || code === 'allergy_severe',
  venue: (code) => ['room', 'venue'].includes(needKinds[code].creates),
  'front-desk': (code) => shownOnTheDay.has(code),
  professional: (code) =>
    needKinds[code].creates === 'support' &&
    (needKinds[code].group === 'communication' || needKinds[code].group === 'language'),
};

const contents: Record<PackKind, (people: readonly PackPerson[]) => PackContent> = {
  caterer(people) {
    const own = people.flatMap(({ shares, needs }) =>
      needs.map((need) => ({ ...need, shares, serious: isAllergy(need) })),
    );
    const serious = own.filter((need) => need.serious);
    return {
      kind: 'caterer',
      counts: needCodes.flatMap((code) => {
        const eaters = own.filter((need) => need.code === code);
        const severities = new Set(eaters.map(severityOf));
        return [...severities].map((severity) => ({
          code,
          severity,
          people: eaters.filter((need) => severityOf(need) === severity).length,
        }));
      }),
      allergies: serious
        .filter(({ shares }) => shares)
        .map(({ code, answers, place }) => ({ code, what: answers['what'] ?? null, place })),
      notShared: serious.filter(({ shares }) => !shares).length,
    };
  },

  venue(people) {
    const own = people.flatMap(({ needs }) => needs);
    return {
      kind: 'venue',
      counts: needCodes.flatMap((code) => {
        const those = own.filter((need) => need.code === code);
        if (those.length === 0) return [];
        const open = those.filter(({ tasks }) => tasks.some(({ state }) => state === 'open'));
        return [{ code, people: those.length, open: open.length }];
      }),
      companionSeats: own.filter(({ answers }) => answers['companionSeat'] === 'yes').length,
    };
  },

  'front-desk': (people) => ({
    kind: 'front-desk',
    people: people
      .filter(({ needs }) => needs.length > 0)
      .map(({ name, needs }) => ({
        name,
        codes: needs.map(({ code }) => code),
        place: needs.find(({ place }) => place !== null)?.place ?? null,
      }))
      .toSorted((one, other) => one.name.localeCompare(other.name)),
  }),

  professional: (people) => ({
    kind: 'professional',
    people: people.flatMap(({ name, needs }) =>
      needs.map(({ code, answers }) => ({
        firstName: name.trim().split(/\s+/)[0] ?? '',
        code,
        language: [answers['language'], answers['dialect']].filter(Boolean).join(', ') || null,
        method: answers['method'] ?? null,
      })),
    ),
  }),
};

type PackNeed = PackPerson['needs'][number];

const severityOf = ({ answers }: Pick<PackNeed, 'answers'>): string | null =>
  answers['severity'] ?? null;

const isAllergy = ({ code, answers }: PackNeed): boolean =>
  allergies.has(code) || answers['severity'] === 'allergy';
