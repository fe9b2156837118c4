import type { NeedAction } from '#shared/need-actions.ts';
import type { NeedCode } from '#shared/access-needs.ts';
import type { AccessWords, NeedMoveWords } from '#shared/access-requests.ts';
import { type NeedTask, taskKindsOf, unmailedFormats } from '#shared/need-tasks.ts';
import { type NeedGuard, needLifecycle, type NeedMove, type NeedRole } from './lifecycle.ts';
import type { Cover, HistoryEntry, PlainNeed } from './ports.ts';

/** A need, who moves it, and for how many of its sessions support is sure where that is known. */
export interface Judged {
  need: PlainNeed;
  by: { kind: string; id?: string };
  cover: Cover | null;
  /** Whether its event has begun. */
  begun: boolean;
}

/** Whether what a move asks for, besides the state, holds. */
export function guardHolds(
  guard: NeedGuard | undefined,
  { need, by, cover, begun }: Judged,
): boolean {
  const { proposal, issue, tasks } = need;
  if (guard === 'tasks-done') return tasks.every((task) => isDone(task, cover));
  if (guard === 'no-proposal') return proposal === null;
  if (guard === 'proposal') return proposal !== null;
  if (guard === 'second-approver')
    return proposal !== null && by.id !== undefined && by.id !== proposal.by;
  if (guard === 'event-begun') return begun;
  if (guard === 'issue-open') return issue !== null && issue.closedAt === null;
  return true;
}

/** Where seats are counted they say whether a booking is done, whatever was ticked. */
const isDone = ({ kind, state }: NeedTask, cover: Cover | null): boolean =>
  kind === 'booking' && cover !== null ? cover.covered >= cover.sessions : state !== 'open';

/** What these roles may do with a need now, its guards judged; in the order of the table. */
export const mayDo = (judged: Judged, roles: readonly NeedRole[]): NeedAction[] => [
  ...new Set(
    needLifecycle
      .filter(
        ({ from, by, guard }) =>
          from === judged.need.state &&
          by.some((role) => roles.includes(role)) &&
          guardHolds(guard, judged),
      )
      .map(({ action }) => action),
  ),
];

/** What was said between the person and those who arrange: a reason to decline is told once it is decided. */
export const talkOf = (
  history: readonly HistoryEntry[],
  needs: readonly PlainNeed[],
): AccessWords[] =>
  history.flatMap(({ id, needId, at, by, action, words }) => {
    const need = needs.find((one) => one.id === needId);
    const isDecision = need?.proposal?.entry === id && declined(need);
    if (!isDecision && !talk.has(action)) return [];
    return [{ id, needId, at, action, byPerson: by.kind !== 'person', ...words }];
  });

const talk = new Set<NeedAction>([
  'need.clarify',
  'need.answer',
  'need.fail',
  'need.close-issue',
  'need.review',
]);
const declined = ({ state, outcome }: PlainNeed): boolean =>
  state === 'cannot-meet' || outcome === 'alternative';

/** The words that a move asks for and that did not come with it. */
export const missingWords = (
  { asks = [] }: Pick<NeedMove, 'asks'>,
  words: NeedMoveWords,
): Array<keyof NeedMoveWords> => asks.filter((name) => !words[name]);

/** What a move makes of a need besides its state. */
export function changeOf(
  { action }: Pick<NeedMove, 'action'>,
  need: PlainNeed,
  {
    by,
    now,
    entry,
    words,
    due,
    codes,
  }: {
    by: { id?: string };
    now: Date;
    /** The entry of the history that tells of the move. */
    entry: string;
    words: NeedMoveWords;
    due: { acknowledge: string | null; outcome: string | null };
    /** Everything that the person still asks for. */
    codes: readonly NeedCode[];
  },
): Partial<PlainNeed> {
  switch (action) {
    case 'need.submit':
    case 'need.look-again':
      return { dueOn: due.acknowledge, proposal: null, outcome: null };
    case 'need.acknowledge':
      return { dueOn: due.outcome, tasks: tasksFor(need.code) };
    case 'need.arrange':
    case 'need.approve-decline':
      return { tasks: withTell(need.tasks, codes) };
    case 'need.propose-decline':
      return { proposal: { by: by.id ?? '', entry } };
    case 'need.drop-proposal':
      return { proposal: null };
    case 'need.tell':
      return { dueOn: null, outcome: need.state === 'cannot-meet' ? 'alternative' : 'as-asked' };
    case 'need.reopen':
      return {
        dueOn: due.outcome,
        outcome: null,
        proposal: null,
        tasks: need.tasks.filter(({ kind }) => kind !== 'tell'),
      };
    case 'need.fail':
      return { issue: { owner: need.owner ?? by.id ?? null, openedAt: now, closedAt: null } };
    case 'need.close-issue':
      return { issue: need.issue && { ...need.issue, closedAt: now } };
    case 'need.review':
      return { worked: words.worked ?? null };
    case 'need.withdraw':
      return { dueOn: null, proposal: null, tasks: [] };
    default:
      return {};
  }
}

const tasksFor = (code: NeedCode): NeedTask[] =>
  taskKindsOf(code).map((kind) => ({ kind, state: 'open' }));

/** Who reads what no mail can carry is told by a letter, a recording or a video: somebody makes it. */
const withTell = (tasks: readonly NeedTask[], codes: readonly NeedCode[]): NeedTask[] => [
  ...tasks.filter(({ kind }) => kind !== 'tell'),
  ...(unmailedFormats.some((format) => codes.includes(format))
    ? [{ kind: 'tell', state: 'open' } as const]
    : []),
];
