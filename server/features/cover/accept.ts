import { newEvent } from '#server/platform/relay.ts';
import { Problem } from '#server/problems.ts';
import { type Difference, keyOf, seatsFor } from './difference-rules.ts';
import type { PlanBlock } from './plan-rules.ts';
import type { Caller, CoverPorts, RequirementShape } from './ports.ts';

/**
 * Takes over what is planned, block by block. Each write asks for the version that was compared, so a stop or another's change in
 * between leaves a smaller difference to accept, and nothing done twice. Throws conflict where somebody else was quicker.
 */
export async function accept(
  { plans, requirements, clock }: Pick<CoverPorts, 'plans' | 'requirements' | 'clock'>,
  eventId: string,
  { added, changed, gone }: Difference,
  { by, requestId }: Caller,
): Promise<void> {
  const told = (what: string) =>
    newEvent(`cover-requirement.${what}`, { event: eventId }, by, requestId);
  const now = clock.now();
  const quicker = (done: boolean) => {
    if (!done) throw new Problem('conflict', 'cover.stale');
  };
  for (const requirement of gone)
    quicker(await requirements.giveUp(requirement, told('given-up'), now));
  for (const { requirement, block } of changed)
    quicker(
      await requirements.change(
        requirement,
        shapeOf(block, seatsFor(requirement.seats, block.seats)),
        told('changed'),
        now,
      ),
    );
  for (const block of added) {
    const { kind, forPerson } = block;
    const own = { eventId, kind, forPerson, key: keyOf(block), cancelled: false };
    const shape = shapeOf(block, seatsFor([], block.seats));
    quicker(await requirements.insert({ ...own, ...shape }, told('added'), now));
  }
  await plans.markAccepted(
    eventId,
    newEvent('cover.accepted', { event: eventId }, by, requestId),
    now,
  );
}

const shapeOf = (
  { strand, startsAt, endsAt, mode, sessionIds }: PlanBlock,
  seats: RequirementShape['seats'],
): RequirementShape => ({ strand, startsAt, endsAt, mode, sessionIds, seats });
