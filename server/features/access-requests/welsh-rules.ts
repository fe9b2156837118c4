import type { AccessSettings } from '#shared/access-settings.ts';

/** A meeting as the rules on Welsh see it (domain rules §2.6). */
export interface WelshMeeting {
  kind: 'one-person' | 'several' | 'public';
  regime: AccessSettings['welshRegime'];
  /** People who were invited, or who registered. */
  invited: number;
  /** How many of them were asked whether they wish to use Welsh. */
  asked: number;
  wishWelsh: number;
  /** Whether it is about the wellbeing of somebody who is invited. */
  aboutWellbeing: boolean;
  /** Whether it can be held in Welsh alone. */
  canBeHeldInWelsh: boolean;
}

export interface WelshProvision {
  provide: 'nothing' | 'in-welsh' | 'welsh-to-english' | 'both-ways';
  /** Whether it is a duty, or good practice of a body that no notice or scheme binds. */
  binding: boolean;
  /** Somebody has still to be asked: a wish that nobody asked for is not the same as none. */
  askFirst: boolean;
}

/**
 * What a meeting provides for those who wish to use Welsh: one person's is held in Welsh or interpreted; that of several is
 * interpreted from a share on; a public one is, unless everybody was asked and nobody wishes it. Interpretation goes into
 * Welsh as well where somebody's wellbeing is talked about.
 */
export function welshFor(
  meeting: WelshMeeting,
  { welshPercent }: Pick<AccessSettings, 'welshPercent'>,
): WelshProvision {
  const { kind, regime, invited, asked, wishWelsh, aboutWellbeing, canBeHeldInWelsh } = meeting;
  const askFirst = asked < invited;
  const interpreted = aboutWellbeing && kind !== 'public' ? 'both-ways' : 'welsh-to-english';
  const due = {
    'one-person': wishWelsh > 0,
    several: wishWelsh > 0 && wishWelsh * 100 >= invited * welshPercent,
    public: wishWelsh > 0 || askFirst,
  }[kind];
  const provide = due
    ? kind === 'one-person' && canBeHeldInWelsh
      ? 'in-welsh'
      : interpreted
    : 'nothing';
  return { provide, binding: regime !== 'voluntary', askFirst };
}
