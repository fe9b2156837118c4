/** The bodies that register or accredit communication professionals (domain rules §1.2). */
export const registrationBodies = [
  'nrcpd',
  'rbsli',
  'srlpdc',
  'risli',
  'ccc',
  'nrpsi',
  'aiic_iti',
  'other',
  'none',
] as const;
export type RegistrationBody = (typeof registrationBodies)[number];

/** A kind of communication professional, and what is true of everyone of that kind (domain rules §1.1). */
export interface SupportKind {
  /** Whom a team serves: everyone in the room, one named person, or readers of a document. The usual one stands first. */
  scopes: ReadonlyArray<'session' | 'person' | 'document'>;
  /** 1 from one language into another, 2 both ways. */
  directions: 1 | 2;
  /** Who registers or accredits them; where there is no register, nobody. */
  registers: readonly RegistrationBody[];
  /** Whether a professional without a registration is worth a warning. */
  needsRegister: boolean;
  /** Whether the work is interpreting, which a communication support worker must not do. */
  interprets: boolean;
  /** Works only beside somebody of this kind, in the same block. */
  withKind?: 'bsl';
}

const bslRegisters = ['nrcpd', 'rbsli', 'srlpdc'] as const;
const signing = {
  scopes: ['session'],
  directions: 2,
  registers: bslRegisters,
  needsRegister: true,
  interprets: true,
} as const;
const forOnePerson = { ...signing, scopes: ['person'], registers: ['nrcpd'] } as const;
const writing = {
  scopes: ['session'],
  directions: 1,
  registers: ['nrcpd'],
  needsRegister: true,
  interprets: false,
} as const;
const withoutRegister = {
  scopes: ['person'],
  directions: 2,
  registers: [],
  needsRegister: false,
  interprets: false,
} as const;

/** Every kind by its code (domain rules §1.1). */
export const supportKinds = {
  bsl: signing,
  isl: { ...signing, registers: ['nrcpd', 'risli'] },
  deaf_interpreter: {
    ...signing,
    scopes: ['session', 'person'],
    registers: ['nrcpd'],
    withKind: 'bsl',
  },
  deafblind_manual: forOnePerson,
  deafblind_handson: forOnePerson,
  deafblind_visualframe: { ...forOnePerson, registers: bslRegisters },
  communicator_guide: withoutRegister,
  lipspeaker: { ...signing, directions: 1, registers: ['nrcpd'], interprets: false },
  sttr: writing,
  ent: { ...writing, scopes: ['session', 'person'] },
  mnt: { ...writing, scopes: ['person'] },
  sse: { ...signing, scopes: ['session', 'person'] },
  makaton: { ...withoutRegister, registers: ['other'] },
  intl_sign: { ...signing, registers: [...bslRegisters, 'other'] },
  spoken_community: { ...forOnePerson, registers: ['nrpsi', 'other'] },
  welsh_sim: { ...signing, directions: 1, registers: ['ccc'] },
  spoken_sim: { ...signing, registers: ['aiic_iti'] },
  audio_description: { ...writing, registers: ['other'], needsRegister: false },
  bsl_translation: { ...writing, scopes: ['document'], interprets: true },
  csw: withoutRegister,
} as const satisfies Record<string, SupportKind>;

export type SupportKindCode = keyof typeof supportKinds;

/** The codes, in the order they are shown. */
export const supportKindCodes = Object.keys(supportKinds) as SupportKindCode[];

/** The kinds that are planned by the timetable; a translation of a document is not. */
export const plannedKinds = supportKindCodes.filter((kind) => scopesOf(kind)[0] !== 'document');

/** What is true of a kind, typed alike for all of them. */
export const kindOf = (code: SupportKindCode): SupportKind => supportKinds[code];

/** Whom a team of a kind may serve, the usual one first. */
export function scopesOf(code: SupportKindCode): SupportKind['scopes'] {
  return supportKinds[code].scopes;
}

/** Kinds that look alike and are never taken for each other, whoever agrees (domain rules §1.1). */
export const neverInstead: ReadonlyArray<readonly [SupportKindCode, SupportKindCode]> = [
  ['bsl', 'isl'],
  ['sttr', 'ent'],
];

/**
 * Whether somebody who works as one kind may take a seat of another: a BSL interpreter for visual frame only where the
 * person agrees; nobody else for anything but their own kind, a communication support worker least of all.
 */
export function mayMeet(
  offered: SupportKindCode,
  asked: SupportKindCode,
): 'yes' | 'if-agreed' | 'no' {
  if (offered === asked) return 'yes';
  return offered === 'bsl' && asked === 'deafblind_visualframe' ? 'if-agreed' : 'no';
}
