import type { NeedCode } from '#shared/access-needs.ts';
import type { CoverLine } from '#shared/cover-plan.ts';
import type { Event } from '#shared/events.ts';
import type { SupportKindCode } from '#shared/support-kinds.ts';
import type { Wanted } from './demand-rules.ts';

/** A need of a person for a communication professional: codes under a pseudonymous id. */
export interface SupportNeed {
  person: string;
  code: NeedCode;
  /** How a deafblind person communicates, where they said. */
  method: string | null;
  inBreaks: boolean;
}

/** The sessions that a person chose, by their pseudonymous id. */
export type Choices = ReadonlyMap<string, readonly string[]>;

/** What is wanted, person by person; a need that no communication professional meets is left out. */
export const wantedOf = (needs: readonly SupportNeed[], choices: Choices): Wanted[] =>
  needs.flatMap(({ person, code, method, inBreaks }) => {
    const kind = kindOfNeed(code, method);
    const chosen = choices.get(person);
    return kind && chosen ? [{ person, kind, chosen, inBreaks }] : [];
  });

/** The kind of professional who meets a need; null where none does. */
export const kindOfNeed = (code: NeedCode, method: string | null): SupportKindCode | null =>
  code === 'deafblind_interpreter'
    ? (ofMethod[method ?? ''] ?? 'deafblind_manual')
    : (ofCode[code] ?? null);

/** The needs that a communication professional may meet. */
export const supportNeedCodes = (): NeedCode[] => [
  ...(Object.keys(ofCode) as NeedCode[]),
  'deafblind_interpreter',
];

const ofCode: Partial<Record<NeedCode, SupportKindCode>> = {
  bsl: 'bsl',
  isl: 'isl',
  intl_sign: 'intl_sign',
  sse: 'sse',
  makaton: 'makaton',
  deaf_interpreter: 'deaf_interpreter',
  lipspeaker: 'lipspeaker',
  sttr_captions: 'sttr',
  captions_online: 'sttr',
  ent: 'ent',
  mnt: 'mnt',
  welsh_speak: 'welsh_sim',
  welsh_receive: 'welsh_sim',
  community_language: 'spoken_community',
  communicator_guide: 'communicator_guide',
};

const ofMethod: Record<string, SupportKindCode> = {
  hands_on: 'deafblind_handson',
  visual_frame: 'deafblind_visualframe',
  block: 'deafblind_manual',
  manual: 'deafblind_manual',
};

/**
 * The lines of an event: those that somebody decided, and for the rest what is usual. BSL and captions are there at every plenary
 * without anybody asking (domain rules §1.6, the duty to think ahead); what the whole event promises is there throughout.
 */
export function linesFor(
  { provided }: Pick<Event, 'provided'>,
  kinds: readonly SupportKindCode[],
  kept: readonly CoverLine[],
): CoverLine[] {
  const promised = new Set(provided.map((code) => kindOfNeed(code, null)));
  return kinds.map(
    (kind) =>
      kept.find((line) => line.kind === kind) ?? {
        kind,
        policy: promised.has(kind)
          ? 'all_sessions'
          : kind === 'bsl' || kind === 'sttr'
            ? 'plenaries_plus_requested'
            : 'requested_only',
        reading: 'strict',
        presenterIn: [],
      },
  );
}
