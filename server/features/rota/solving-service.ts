import type { SeatRefusal } from '#shared/rota.ts';
import { createCheck } from './check-rules.ts';
import { eligibilityOf } from './eligibility-rules.ts';
import { type Choice, modelOf, placingModelOf } from './model-rules.ts';
import { type Part, partsOf } from './part-rules.ts';
import type { Assignment, RotaInput, SolvedRota, Solve } from './ports.ts';
import { priceOf } from './price-rules.ts';
import { alikeBlocks, eachBlock } from './unit-rules.ts';

/** A rota that breaks a rule: the model and the rules have come apart. */
export class FaultyRota extends Error {
  constructor(faults: ReadonlyArray<Assignment & { fault: SeatRefusal }>) {
    super(`a rota breaks its rules: ${faults.map(({ fault }) => fault).join(', ')}`);
    this.name = 'FaultyRota';
  }
}

/** The rota of a part, and what none can cost less than. */
interface PartRota {
  rota: Assignment[];
  bound: number;
}

/** Finds who takes which seat: as many seats as can be, at least cost, in the time there is. */
export function createSolving({
  solve,
  now,
  pause,
}: {
  solve: Solve;
  now: () => number;
  /** Waited for between steps, so that whoever waits for an answer goes first. */
  pause: () => Promise<void>;
}) {
  async function solvePart(part: Part, until: number): Promise<PartRota> {
    const { input, eligibles, openSeat } = part;
    const left = (): number => Math.max(0.5, (until - now()) / 1_000);
    const asked = { input, openSeat, units: eachBlock(input.blocks) };
    const alike = alikeBlocks(input.blocks);
    if (alike.length === asked.units.length) return whole([]);

    // First who works when, as if all strands were one room: a bound, and nearly always a rota.
    const times = modelOf({ ...asked, units: alike }, eligibles);
    const first = await solve(times.model, left());
    await pause();
    const placing = placingModelOf(asked, eligibles, times.read(first.values));
    const placed = placing.read((await solve(placing.model, left())).values);
    const rota = assignmentsOf(placed);
    if (worthOf(rota, part) - first.bound < 1 || now() >= until)
      return { rota, bound: first.bound };
    await pause();
    const better = await whole(placed);
    return {
      rota: worthOf(better.rota, part) < worthOf(rota, part) ? better.rota : rota,
      bound: Math.max(first.bound, better.bound),
    };

    async function whole(start: readonly Choice[]): Promise<PartRota> {
      const { model, read, startOf } = modelOf(asked, eligibles);
      const { values, bound } = await solve(model, left(), startOf(start));
      return { rota: assignmentsOf(read(values)), bound };
    }
  }

  return async function solveRota(input: RotaInput, seconds: number): Promise<SolvedRota> {
    const end = now() + seconds * 1_000;
    const eligibles = eligibilityOf(input);
    const parts = partsOf(input, eligibles);
    const rota: Assignment[] = [];
    const gaps: Array<number | null> = [];
    for (const [at, part] of parts.entries()) {
      await pause();
      // What earlier parts leave of their time is the later ones' to use.
      const until = now() + Math.max(0, end - now()) / (parts.length - at);
      const solved = await solvePart(part, until);
      rota.push(...solved.rota);
      gaps.push(gapOf(solved, part));
    }
    const check = createCheck(input, eligibles);
    const faults = check.faultsOf(rota);
    if (faults.length > 0) throw new FaultyRota(faults);
    const { days, fee, travel } = priceOf(rota, eligibles, input);
    const gap = gaps.reduce<number | null>(
      (sum, one) => (sum === null || one === null ? null : sum + one),
      0,
    );
    return { rota, days, fee, travel, open: check.openIn(rota), gap };
  };
}

function gapOf({ rota, bound }: PartRota, part: Part): number | null {
  // With one seat fewer open, even the dearest rota is below half a seat's price.
  if (bound < part.openSeat * (openSeats(rota, part) - 0.5)) return null;
  return Math.max(0, Math.round(worthOf(rota, part) - bound));
}

/** What a rota is worth as the model reckons: the less the better. */
function worthOf(rota: readonly Assignment[], part: Part): number {
  const { fee, travel, liking } = priceOf(rota, part.eligibles, part.input);
  return fee + travel - liking + openSeats(rota, part) * part.openSeat;
}

const openSeats = (rota: readonly Assignment[], { input }: Part): number =>
  input.blocks.reduce((sum, { open }) => sum + open.length, 0) - rota.length;

const assignmentsOf = (choices: readonly Choice[]): Assignment[] =>
  choices.map(({ candidate, unit }) => ({
    blockId: unit.block.id,
    professionalId: candidate.id,
  }));
