import { z } from 'zod';
import { ownAnswers, ownAnswersInput } from '#shared/own-answers.ts';
import { answersQuery, answersRead } from '#shared/questions.ts';
import {
  registration,
  registrationChange,
  registrationInput,
  registrationReceipt,
  versionInput,
} from '#shared/registrations.ts';
import { memberInvitation, registrationSplit } from '#shared/registration-splits.ts';
import { anyone, endpoint, type Endpoint } from '#server/http/endpoint.ts';
import { grantsOf, recordOf } from '#server/http/gate.ts';
import type { Visitor } from '#server/http/visitor.ts';
import type { Caller, Registrations } from './service.ts';

const byId = z.object({ id: z.string().max(64) });
const ofPerson = byId.extend({ personId: z.string().max(64) });
const actions = ['cancel', 'accept', 'decline', 'resend', 'offer', 'approve', 'refuse'] as const;

/** The endpoints of those who register; their links say what is theirs. */
export function registrationRoutes(registrations: Registrations): Endpoint[] {
  return [
    endpoint({
      id: 'registrations.register',
      method: 'post',
      path: '/events/:slug/registrations',
      params: z.object({ slug: z.string().max(120) }),
      input: registrationInput,
      answer: registrationReceipt,
      status: 201,
      limits: [
        { name: 'registration', by: 'network' },
        { name: 'registration', by: (input) => input.contact.email },
      ],
      may: anyone,
      handler: ({ params, input, visitor }) =>
        registrations.register(params.slug, input, {
          by: callerOf(visitor).by,
          source: 'online',
        }),
    }),
    endpoint({
      id: 'registrations.get',
      method: 'get',
      path: '/registrations/:id',
      params: byId,
      answer: registration,
      may: anyone,
      handler: ({ params, visitor }) => registrations.get(params.id, callerOf(visitor)),
    }),
    endpoint({
      id: 'registrations.answers',
      method: 'get',
      path: '/registrations/:id/answers',
      params: byId,
      query: answersQuery,
      answer: answersRead,
      may: anyone,
      handler: ({ params, query, visitor }) =>
        registrations.answersOf(
          params.id,
          { sensitive: query.sensitive === 'yes' },
          callerOf(visitor),
        ),
    }),
    endpoint({
      id: 'registrations.ownAnswers',
      method: 'get',
      path: '/registrations/:id/people/:personId/answers',
      params: ofPerson,
      answer: ownAnswers,
      may: anyone,
      handler: ({ params, visitor }) =>
        registrations.getOwnAnswers(params.id, params.personId, callerOf(visitor)),
    }),
    endpoint({
      id: 'registrations.answerFile',
      method: 'get',
      path: '/registrations/:id/people/:personId/answers/:question/file',
      params: ofPerson.extend({ question: z.string().max(60) }),
      answer: 'file',
      may: anyone,
      handler: async ({ params, visitor }) => {
        const { id, personId, question } = params;
        const caller = callerOf(visitor);
        const file = await registrations.getAnswerFile(id, personId, question, caller);
        return { type: file.type, fileName: file.name, body: file.bytes };
      },
    }),
    endpoint({
      id: 'registrations.answer',
      method: 'put',
      path: '/registrations/:id/people/:personId/answers',
      params: ofPerson,
      input: ownAnswersInput,
      answer: ownAnswers,
      may: anyone,
      handler: ({ params, input, visitor }) =>
        registrations.saveOwnAnswers(params.id, params.personId, input, callerOf(visitor)),
    }),
    endpoint({
      id: 'registrations.change',
      method: 'post',
      path: '/registrations/:id/change',
      params: byId,
      input: registrationChange,
      answer: registration,
      may: anyone,
      handler: ({ params, input, visitor }) =>
        registrations.change(params.id, input, callerOf(visitor)),
    }),
    endpoint({
      id: 'registrations.split',
      method: 'post',
      path: '/registrations/:id/split',
      params: byId,
      input: registrationSplit,
      answer: registration,
      may: anyone,
      handler: ({ params, input, visitor }) =>
        registrations.split(params.id, input, callerOf(visitor)),
    }),
    endpoint({
      id: 'registrations.invite',
      method: 'post',
      path: '/registrations/:id/invite',
      params: byId,
      input: memberInvitation,
      answer: registration,
      may: anyone,
      handler: ({ params, input, visitor }) =>
        registrations.invite(params.id, input, callerOf(visitor)),
    }),
    ...actions.map((action) =>
      endpoint({
        id: `registrations.${action}`,
        method: 'post',
        path: `/registrations/:id/${action}`,
        params: byId,
        input: versionInput,
        answer: registration,
        may: anyone,
        handler: ({ params, input, visitor }) =>
          registrations.act(params.id, input.version, action, callerOf(visitor)),
      }),
    ),
  ];
}

/** Who asks, from the visit. */
export function callerOf({ actor, requestId }: Visitor): Caller {
  const by = { actor: recordOf(actor), requestId };
  return { asker: { grants: actor.grants, roles: grantsOf(actor) }, by };
}
