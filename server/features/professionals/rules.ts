import type { ProfessionalInput } from '#shared/professional-inputs.ts';
import { registrationSlots } from '#shared/professional-inputs.ts';
import type { RegistrationEntry } from '#shared/professionals.ts';
import type { Fields } from './ports.ts';

/** A professional from what their form says. */
export function fieldsOf(input: ProfessionalInput): Fields {
  const {
    version: _version,
    registration1: _1,
    registration2: _2,
    registration3: _3,
    ...same
  } = input;
  return {
    ...same,
    pronouns: input.pronouns ?? '',
    languages: linesOf(input.languages),
    registrations: registrationSlots.flatMap((slot): RegistrationEntry[] => {
      const entry = input[slot];
      if (!entry) return [];
      const {
        body,
        number = '',
        category,
        validTo = null,
        verifiedOn = null,
        verifiedBy = null,
      } = entry;
      return [{ body, number, category, validTo, verifiedOn, verifiedBy }];
    }),
    dbsSeenOn: input.dbsSeenOn ?? null,
    insuranceValidTo: input.insuranceValidTo ?? null,
    district: input.district?.toUpperCase() ?? '',
    availability: input.availability ?? '',
    agencyId: input.agencyId ?? null,
  };
}

/** The lines of a text that say something. */
export const linesOf = (text = ''): string[] =>
  text.split(/\r?\n/).flatMap((line) => line.trim() || []);

/** Whom somebody is not to be matched with: an address at the beginning of each line, then why; null where a line has none. */
export function keptApartOf(text = ''): Array<{ email: string; reason: string }> | null {
  const read = linesOf(text).map((line) => /^(\S+@\S+\.[^\s,;]+)[\s,;:–-]*(.*)$/.exec(line));
  return read.every((match) => match !== null)
    ? read.map((match) => ({ email: (match?.[1] ?? '').toLowerCase(), reason: match?.[2] ?? '' }))
    : null;
}

/** The words by which a name is found, without accents and capitals; letters and figures alone. */
export const searchWords = (name: string): string[] => [
  ...new Set(
    fold(name)
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word !== ''),
  ),
];

/** What a list of names goes by: the last word first. */
export function sortNameOf(name: string): string {
  const words = searchWords(name);
  return [words.at(-1) ?? '', ...words.slice(0, -1)].join(' ');
}

const fold = (text: string): string =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
