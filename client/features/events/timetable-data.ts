import { redirect, type LoaderFunctionArgs } from 'react-router';
import { z } from 'zod';
import {
  addSession,
  changeSession,
  getTimetable,
  moveSession,
  nameStrands,
  removeSession,
} from '#client/api/event-timetable.ts';
import { pageOf } from '#client/api/page-context.ts';
import { formAction } from '#client/forms/form-action.ts';
import { readQuery } from '#client/forms/read-query.ts';
import { inLocale, paths } from '#client/paths.ts';
import { sessionChange, sessionInput } from '#shared/event-timetable.ts';
import type { Locale } from '#shared/locales.ts';
import { namedRooms } from './room-names.ts';

const dones = ['added', 'changed', 'moved', 'removed', 'rooms'] as const;
const doneQuery = z.object({ done: z.enum(dones).optional() });
const likeQuery = z.object({ like: z.string().max(64).optional() });

export async function loadTimetable(args: LoaderFunctionArgs) {
  const event = await getTimetable(pageOf(args).api, args.params['id'] ?? '');
  return { event, done: readQuery(doneQuery, args.request).done ?? null };
}

/** A session to be changed; where the address names none, one to be added, perhaps like another. */
export async function loadSession(args: LoaderFunctionArgs) {
  const event = await getTimetable(pageOf(args).api, args.params['id'] ?? '');
  const { sessionId } = args.params;
  const like = sessionId ?? readQuery(likeQuery, args.request).like;
  const session = event.sessions.find(({ id }) => id === like) ?? null;
  if (sessionId !== undefined && !session) throw new Response(null, { status: 404 });
  return { event, session, isNew: sessionId === undefined };
}

export const sendNewSession = formAction(sessionInput, async (input, { api, frame, params }) => {
  const id = params['id'] ?? '';
  await addSession(api, id, input);
  return toTimetable(frame.locale, id, 'added');
});

export const sendSession = formAction(
  sessionChange.extend({ seen: z.coerce.number().int() }),
  async (input, { api, frame, params }) => {
    const { id = '', sessionId = '' } = params;
    await changeSession(api, id, sessionId, input);
    return toTimetable(frame.locale, id, 'changed', sessionId);
  },
);

/** The button of a row says where the session goes: `earlier`, `later`, or `room/` and the id of the room. */
export const sendMove = formAction(
  z.strictObject({
    session: z.string().max(64),
    seen: z.coerce.number().int(),
    to: z.string().regex(/^(earlier|later|room\/.*)$/),
  }),
  async ({ session, seen, to }, { api, frame, params }) => {
    const id = params['id'] ?? '';
    const room = /^room\/(.*)$/.exec(to)?.[1];
    await moveSession(api, id, session, {
      seen,
      ...(room === undefined
        ? { to: to === 'earlier' ? 'earlier' : 'later' }
        : { to: 'room', ...(room !== '' && { strand: room }) }),
    });
    return toTimetable(frame.locale, id, 'moved', session);
  },
);

export const sendRemoval = formAction(
  z.strictObject({ seen: z.coerce.number().int() }),
  async ({ seen }, { api, frame, params }) => {
    const { id = '', sessionId = '' } = params;
    await removeSession(api, id, sessionId, seen);
    return toTimetable(frame.locale, id, 'removed');
  },
);

/** Names by `en.` or `cy.` and the id of the room, `new-1` and so on for those to be added. */
export const sendStrands = formAction(
  z.strictObject({
    seen: z.coerce.number().int(),
    en: z.record(z.string(), z.string()).default({}),
    cy: z.record(z.string(), z.string()).default({}),
  }),
  async ({ seen, en, cy }, { api, frame, params }) => {
    const id = params['id'] ?? '';
    await nameStrands(api, id, { seen, strands: namedRooms(en, cy) });
    return toTimetable(frame.locale, id, 'rooms');
  },
);

/** Back to the timetable, at the session where there is one. */
const toTimetable = (
  locale: Locale,
  id: string,
  done: (typeof dones)[number],
  sessionId: string | null = null,
) => {
  const at = sessionId === null ? '' : `#session-${sessionId}`;
  return redirect(`${inLocale(locale, paths.staffTimetable(id))}?done=${done}${at}`, 303);
};
