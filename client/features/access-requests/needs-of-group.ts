import { answersTo, needCodes, needKinds, type NeedGroup } from '#shared/access-needs.ts';
import type { AccessNeed, NeedInput } from '#shared/access-requests.ts';

interface Ticked {
  codes: readonly NeedInput['code'][];
  answers: Record<string, string>;
}

/** The needs of a group as its page shows them ticked; what is no longer needed is left out. */
export function tickedOf(needs: readonly AccessNeed[], group: NeedGroup): Ticked {
  return tickedOfAll(standing(needs).filter(({ code }) => needKinds[code].group === group));
}

/** Needs of any groups as they are ticked. */
export function tickedOfAll(own: readonly NeedInput[]): Ticked {
  return {
    codes: own.map(({ code }) => code),
    answers: Object.fromEntries(
      own.flatMap(({ code, answers }) =>
        Object.entries(answers).map(([name, answer]) => [`${code}.${name}`, answer]),
      ),
    ),
  };
}

/** All needs with those of one group replaced by what was ticked, in the order of the catalogue. */
export function withGroup(
  needs: readonly AccessNeed[],
  group: NeedGroup,
  { codes, answers }: Ticked,
): NeedInput[] {
  const kept = standing(needs).filter(({ code }) => needKinds[code].group !== group);
  const own = codes.map((code) => ({
    code,
    severity: needs.find((need) => need.code === code)?.severity ?? 'required',
    answers: answersTo(code, answers),
  }));
  return [...kept.map(asInput), ...own].toSorted(
    (one, other) => needCodes.indexOf(one.code) - needCodes.indexOf(other.code),
  );
}

/** A need as it is sent again. */
export const asInput = ({ code, severity, answers }: AccessNeed): NeedInput => ({
  code,
  severity,
  answers,
});

/** The needs that still stand. */
export const standing = (needs: readonly AccessNeed[]): AccessNeed[] =>
  needs.filter(({ state }) => state !== 'withdrawn');
