import { z } from 'zod';
import {
  type DraftAnswers,
  draftDays,
  type DraftStep,
  draftOpen,
  draftStart,
  draftStepIds,
  draftSteps,
  draftSubmit,
  registrationDraft,
} from '#shared/registration-drafts.ts';
import { registrationReceipt } from '#shared/registrations.ts';
import { anyone, endpoint, type Endpoint, type LimitName } from '#server/http/endpoint.ts';
import type { Limits } from '#server/http/limits.ts';
import type { Visitor } from '#server/http/visitor.ts';
import type { DraftKey, RegistrationDrafts } from './service.ts';

export interface RegistrationDraftRoutesPorts {
  drafts: RegistrationDrafts;
  limits: Limits;
}

const byId = z.object({ id: z.string().max(64) });
const path = '/registration-drafts/:id';
const byNetwork = [{ name: 'draft', by: 'network' }] as const;

/** The endpoints of the form that is filled in page by page; its cookie opens it. */
export function registrationDraftRoutes({
  drafts,
  limits,
}: RegistrationDraftRoutesPorts): Endpoint[] {
  /** Counts a mail to the address in the form, which stands in no input of the call. */
  async function spendContact(name: LimitName, key: DraftKey, { address }: Visitor): Promise<void> {
    const email = await drafts.addressOf(key);
    await limits.spend([{ name, by: () => email }], address, {});
  }

  return [
    endpoint({
      id: 'drafts.start',
      method: 'post',
      path: '/registration-drafts',
      input: draftStart,
      answer: registrationDraft,
      status: 201,
      limits: byNetwork,
      may: anyone,
      handler: async ({ input, visitor }) => {
        const { draft, secret } = await drafts.start(input);
        visitor.cookies.set(cookieOf(draft.id), secret, { days: draftDays });
        return draft;
      },
    }),
    endpoint({
      id: 'drafts.get',
      method: 'get',
      path,
      params: byId,
      answer: registrationDraft,
      may: anyone,
      handler: ({ params, visitor }) => drafts.get(keyOf(params.id, visitor)),
    }),
    ...draftStepIds.map((step) =>
      endpoint({
        id: `drafts.${step}`,
        method: 'put',
        path: `${path}/${step}`,
        params: byId,
        input: draftSteps[step] as unknown as z.ZodType<NonNullable<DraftAnswers[DraftStep]>>,
        answer: registrationDraft,
        // The page that holds a place.
        limits: step === 'place' ? byNetwork : [],
        may: anyone,
        handler: ({ params, input, visitor }) =>
          drafts.save(keyOf(params.id, visitor), step, input),
      }),
    ),
    endpoint({
      id: 'drafts.extend',
      method: 'post',
      path: `${path}/extend`,
      params: byId,
      answer: registrationDraft,
      may: anyone,
      handler: ({ params, visitor }) => drafts.extend(keyOf(params.id, visitor)),
    }),
    endpoint({
      id: 'drafts.finishLater',
      method: 'post',
      path: `${path}/finish-later`,
      params: byId,
      answer: 'nothing',
      limits: [{ name: 'link', by: 'network' }],
      may: anyone,
      handler: async ({ params, visitor }) => {
        const key = keyOf(params.id, visitor);
        await spendContact('link', key, visitor);
        await drafts.finishLater(key);
      },
    }),
    endpoint({
      id: 'drafts.open',
      method: 'post',
      path: `${path}/open`,
      params: byId,
      input: draftOpen,
      answer: 'nothing',
      limits: [{ name: 'link', by: 'network' }],
      may: anyone,
      handler: async ({ params, input, visitor }) => {
        const { secret } = await drafts.open(params.id, input.token);
        visitor.cookies.set(cookieOf(params.id), secret, { days: draftDays });
      },
    }),
    endpoint({
      id: 'drafts.submit',
      method: 'post',
      path: `${path}/submit`,
      params: byId,
      input: draftSubmit,
      answer: registrationReceipt,
      status: 201,
      limits: [{ name: 'registration', by: 'network' }],
      may: anyone,
      handler: async ({ params, input, visitor }) => {
        const key = keyOf(params.id, visitor);
        await spendContact('registration', key, visitor);
        return drafts.submit(key, input.ifFull);
      },
    }),
  ];
}

const cookieOf = (id: string): string => `draft-${id}`;

function keyOf(id: string, { actor, cookies, requestId }: Visitor): DraftKey {
  const by = actor.kind === 'person' ? { kind: 'person', id: actor.id } : { kind: 'visitor' };
  return { id, secret: cookies.get(cookieOf(id)), by: { actor: by, requestId } };
}
