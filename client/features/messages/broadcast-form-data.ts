import { redirect, type LoaderFunctionArgs } from 'react-router';
import { z } from 'zod';
import { changeBroadcast, createBroadcast, getBroadcast } from '#client/api/broadcasts.ts';
import { listTemplates } from '#client/api/message-templates.ts';
import { pageOf, type PageContext } from '#client/api/page-context.ts';
import { getStaffEvent } from '#client/api/staff-events.ts';
import { formAction } from '#client/forms/form-action.ts';
import { readQuery } from '#client/forms/read-query.ts';
import { inLocale, paths } from '#client/paths.ts';
import { broadcastChange, broadcastInput } from '#shared/broadcasts.ts';
import type { Event } from '#shared/events.ts';
import { allows } from '#shared/permissions.ts';

export async function loadNewBroadcast(args: LoaderFunctionArgs) {
  const { api, frame } = pageOf(args);
  const [event, templates] = await Promise.all([
    getStaffEvent(api, args.params['eventId'] ?? ''),
    listTemplates(api),
  ]);
  const { template: id } = readQuery(templateQuery, args.request);
  const template = templates.find((one) => one.id === id) ?? null;
  return { event, templates, template, mayKnowNeeds: knowsNeeds(frame, event) };
}

export async function loadEditBroadcast(args: LoaderFunctionArgs) {
  const { api, frame } = pageOf(args);
  const broadcast = await getBroadcast(api, args.params['id'] ?? '');
  const event = await getStaffEvent(api, broadcast.eventId);
  return { broadcast, event, mayKnowNeeds: knowsNeeds(frame, event) };
}

export const addBroadcast = formAction(broadcastInput, async (input, { api, frame, params }) => {
  const { id } = await createBroadcast(api, params['eventId'] ?? '', input);
  return redirect(`${inLocale(frame.locale, paths.staffBroadcast(id))}?done=saved`, 303);
});

export const saveBroadcast = formAction(broadcastChange, async (input, { api, frame, params }) => {
  const id = params['id'] ?? '';
  await changeBroadcast(api, id, input);
  return redirect(`${inLocale(frame.locale, paths.staffBroadcast(id))}?done=saved`, 303);
});

const templateQuery = z.object({ template: z.string().max(64).optional() });

const knowsNeeds = (
  { me }: PageContext['frame'],
  { id, nation }: Pick<Event, 'id' | 'nation'>,
): boolean => me !== null && allows(me.roles, 'access.see', { eventId: id, nation });
