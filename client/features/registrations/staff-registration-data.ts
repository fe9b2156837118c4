import { redirect, type LoaderFunctionArgs } from 'react-router';
import { z } from 'zod';
import { listMessages } from '#client/api/messages.ts';
import { pageOf } from '#client/api/page-context.ts';
import { getAnswers, inviteMember } from '#client/api/registrations.ts';
import { getStaffEvent } from '#client/api/staff-events.ts';
import {
  getHistory,
  getStaffRegistration,
  moveRegistration,
} from '#client/api/staff-registrations.ts';
import { formAction } from '#client/forms/form-action.ts';
import { readQuery } from '#client/forms/read-query.ts';
import { inLocale, paths } from '#client/paths.ts';
import { allowsSomewhere } from '#shared/permissions.ts';

/** One registration, its event, and what happened to it. */
export async function loadStaffRegistration(args: LoaderFunctionArgs) {
  const { api, frame } = pageOf(args);
  const id = args.params['id'] ?? '';
  const seesMessages = frame.me !== null && allowsSomewhere(frame.me.roles, 'messages.see');
  const [registration, { entries }, answers, messages] = await Promise.all([
    getStaffRegistration(api, id),
    getHistory(api, id),
    getAnswers(api, id),
    seesMessages ? listMessages(api, { registration: id }) : null,
  ]);
  const event = await getStaffEvent(api, registration.eventId);
  const done = readQuery(doneQuery, args.request).done ?? null;
  return { registration, event, answers, history: entries, messages: messages?.rows ?? null, done };
}

/** What is done at once; cancelling asks first, on a page of its own. */
export const moveStaffRegistration = formAction(
  z.strictObject({
    do: z.enum(['accept', 'decline', 'resend', 'offer', 'approve', 'refuse', 'invite']),
    person: z.string().max(64).optional(),
    version: z.coerce.number().int(),
  }),
  async (input, { api, frame, params }) => {
    const id = params['id'] ?? '';
    if (input.do === 'invite') await inviteMember(api, id, input.person ?? '', input.version);
    else await moveRegistration(api, id, input.do, input.version);
    return redirect(`${inLocale(frame.locale, paths.staffRegistration(id))}?done=${input.do}`, 303);
  },
);

const doneQuery = z.object({
  done: z
    .enum([
      ...(['enter', 'accept', 'decline', 'resend', 'cancel', 'offer'] as const),
      ...(['approve', 'refuse', 'split', 'invite', 'move'] as const),
    ])
    .optional(),
});
