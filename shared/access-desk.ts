import { z } from 'zod';
import { localeIds } from './locales.ts';
import { needCodes, needGroups, type NeedCode } from './access-needs.ts';
import { accessNeed, accessRequest } from './access-requests.ts';
import { boardViews } from './board-views.ts';
import { manyActions, needActions, workedAnswers } from './need-actions.ts';
import { needStates } from './need-states.ts';
import { needTaskKinds, needTaskStates } from './need-tasks.ts';
import { code } from './problem.ts';
import { pageOf } from './page-of.ts';
import { written } from './written-schema.ts';

const id = z.string().max(64);

/** The filters of the board of needs. */
export const boardQuery = z.object({
  view: z.enum(boardViews).default('open'),
  event: id.optional(),
  /** A member of staff, `me`, or `none` for what nobody sees to. */
  owner: id.optional(),
  group: z.enum(needGroups).optional(),
  state: z.enum(needStates).optional(),
  page: z.coerce.number().int().min(1).max(1_000).default(1),
});
export type BoardQuery = z.infer<typeof boardQuery>;

const owner = z.object({ id: z.string(), name: z.string() }).nullable();

/** A need on the board: what and by when, never whose and never a word of theirs. */
export const boardRow = z.object({
  requestId: z.string(),
  needId: z.string(),
  eventId: z.string(),
  titles: written(z.string()),
  code: z.enum(needCodes as [NeedCode, ...NeedCode[]]),
  severity: z.enum(['required', 'helpful']),
  state: z.enum(needStates),
  dueOn: z.iso.date().nullable(),
  late: z.boolean(),
  owner,
  may: z.array(z.enum(manyActions)),
});
export type BoardRow = z.infer<typeof boardRow>;

/** A page of the board, and how many needs wait, are late, or went wrong. */
export const board = pageOf(boardRow).extend({
  counts: z.object({ open: z.int(), late: z.int(), issues: z.int() }),
  events: z.array(z.object({ id: z.string(), titles: written(z.string()) })),
  owners: z.array(z.object({ id: z.string(), name: z.string() })),
});
export type Board = z.infer<typeof board>;

/** Needs that were ticked on the board, as `request.need`. */
export const needsInput = z.strictObject({
  needs: z
    .array(z.string().regex(/^[^.]{1,64}\.[^.]{1,64}$/))
    .min(1, code('answer.missing'))
    .max(100),
});

/** How many were moved, and how many were left since they stood otherwise by then. */
export const movedCount = z.object({ moved: z.int(), left: z.int() });

/** What was done with one need, by whom. */
const deskEntry = z.object({
  id: z.string(),
  needId: z.string(),
  at: z.coerce.date(),
  by: z.object({ kind: z.string(), name: z.string().nullable() }),
  action: z.enum(needActions),
  from: z.enum(needStates),
  to: z.enum(needStates),
  words: z.string().optional(),
  alternative: z.string().optional(),
  worked: z.enum(workedAnswers).optional(),
});
export type DeskEntry = z.infer<typeof deskEntry>;

const deskNeed = accessNeed.extend({
  dueOn: z.iso.date().nullable(),
  late: z.boolean(),
  owner,
  place: z.string().nullable(),
  tasks: z.array(z.object({ kind: z.enum(needTaskKinds), state: z.enum(needTaskStates) })),
  proposal: z.object({ by: z.string().nullable() }).nullable(),
  issue: z
    .object({ owner, openedAt: z.coerce.date(), closedAt: z.coerce.date().nullable() })
    .nullable(),
});
export type DeskNeed = z.infer<typeof deskNeed>;

/** One person's request as those see it who arrange what they need. */
export const deskRequest = accessRequest.extend({
  person: z.object({
    name: z.string(),
    registrationId: z.string(),
    locale: z.enum(localeIds),
  }),
  event: z.object({ id: z.string(), titles: written(z.string()), zone: z.string() }),
  needs: z.array(deskNeed),
  history: z.array(deskEntry),
  owners: z.array(z.object({ id: z.string(), name: z.string() })),
});
export type DeskRequest = z.infer<typeof deskRequest>;

/** Who sees to a need from now on; empty for nobody. */
export const ownerInput = z.strictObject({
  version: z.coerce.number().int().min(0),
  owner: z.string().max(64).default(''),
  /** Where the person sits or is found, as `Table 4`: for the lists of the day. */
  place: z.string().trim().max(40, code('name.tooLong')).optional(),
});

/** How a task of a need stands. */
export const taskInput = z.strictObject({
  version: z.coerce.number().int().min(0),
  state: z.enum(needTaskStates),
});
