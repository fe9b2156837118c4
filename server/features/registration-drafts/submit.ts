import type { RegistrationReceipt } from '#shared/registrations.ts';
import { newId } from '#server/platform/ids.ts';
import { Problem } from '#server/problems.ts';
import { registrationOf } from './party.ts';
import type { AskingEvent, StoredDraft } from './ports.ts';
import { answersThatApply, isAnswered, stepsFor } from './rules.ts';
import type { DraftKey, DraftPorts } from './service.ts';
import { createUseInvitation } from './use-invitation.ts';

/** Milliseconds between looks, and how many, while another press of the button is at work. */
const look = { every: 100, times: 50 } as const;

/** Sends a form. However often it is pressed there is one registration and one receipt. */
export function createSubmit(
  ports: DraftPorts,
  load: (key: DraftKey) => Promise<{ draft: StoredDraft; event: AskingEvent }>,
) {
  const { store, registrations, clock } = ports;
  const useInvitation = createUseInvitation(ports);

  return async function submit(
    key: DraftKey,
    ifFull: 'wait' | 'stop',
  ): Promise<RegistrationReceipt> {
    const { draft, event } = await load(key);
    const { registrationId: heldId } = draft;
    const known = heldId ? await registrations.receipt(heldId) : 'lost';
    if (known !== 'lost') return known;
    const missing = stepsFor(event, draft.answers).filter(
      (step) => !isAnswered(event, draft.answers, step),
    );
    if (missing.length > 0)
      throw new Problem(
        'invalid',
        'answer.missing',
        missing.map((field) => ({ field, code: 'answer.missing' })),
      );
    const { personIds, locale } = draft;
    const answers = answersThatApply(event, draft.answers);
    const details = registrationOf(answers, {
      personIds,
      locale,
      ifFull,
      questions: event.questions ?? [],
    });
    // Counted when the place was held, and again here, for that may have been cut short.
    if (heldId && !draft.full)
      await useInvitation(draft, event, { id: heldId, people: details.input.people }, key.by);
    const completed = heldId
      ? await registrations.complete(event, heldId, details, key.by)
      : 'lost';
    const receipt = completed === 'lost' ? await tryAgain(draft, event, details, key) : completed;
    await forgetAnswers(key);
    return receipt;
  };

  /** The hold is lost: places are asked for again at once. The draft takes the new id first, so one press does it. */
  async function tryAgain(
    draft: StoredDraft,
    event: AskingEvent,
    { input }: ReturnType<typeof registrationOf>,
    key: DraftKey,
  ): Promise<RegistrationReceipt> {
    const id = newId();
    if (!(await store.change(draft, { registrationId: id }, [], clock.now()))) return other(key);
    if (draft.registrationId) await registrations.giveUp(draft.registrationId, key.by);
    try {
      const { invitedTo, invitation } = draft;
      const origin = { by: key.by, source: 'online', id, invitedTo, invitation } as const;
      return await registrations.register(event.slug, input, origin);
    } catch (error) {
      const wasHeld = draft.registrationId !== null && !draft.full;
      if (wasHeld && error instanceof Problem && error.code === 'place.full')
        throw new Problem('conflict', 'registration.holdLost', error.fields);
      throw error;
    }
  }

  /** What the other press of the button comes to. */
  async function other(key: DraftKey): Promise<RegistrationReceipt> {
    for (let left = look.times; left > 0; left -= 1) {
      const { draft } = await load(key);
      const receipt = draft.registrationId
        ? await registrations.receipt(draft.registrationId)
        : 'lost';
      if (receipt !== 'lost') return receipt;
      await new Promise((resolve) => setTimeout(resolve, look.every));
    }
    throw new Problem('conflict', 'request.conflict');
  }

  /** Once it is sent, the registration has the answers and the form need not keep them. */
  async function forgetAnswers(key: DraftKey): Promise<void> {
    const { draft } = await load(key);
    await store.change(draft, { answers: {}, sent: true }, [], clock.now());
  }
}
