import type { BoardRow } from '#shared/access-desk.ts';
import type { NeedVerb } from '#shared/need-actions.ts';
import type { createAccessBoard } from '#server/features/access-requests/board-service.ts';
import type { createAccessDesk } from '#server/features/access-requests/desk-service.ts';
import type { Caller } from '#server/features/access-requests/service.ts';

/** What the sample's access requests are worked on through: the services' own functions, as two access leads. */
export interface SampleDesk {
  board: Pick<ReturnType<typeof createAccessBoard>, 'list'>;
  desk: Pick<ReturnType<typeof createAccessDesk>, 'get' | 'move' | 'assign' | 'setTask'>;
  leads: readonly [string, string];
  /** Waited for before each step, where people wait for an answer. */
  pause: () => Promise<void>;
}

/** Works on the first requests of the sample, so that some stand at every step before the day. */
export async function sampleRequests({ board, desk, leads: [first, second], pause }: SampleDesk) {
  const { rows } = await board.list({ view: 'open', state: 'submitted', page: 1 }, callerOf(first));
  for (const [at, row] of rows.slice(0, 2 * ways.length).entries())
    await workOn(row, ways[at % ways.length] ?? []);

  async function workOn({ requestId: id, needId }: BoardRow, way: readonly Step[]) {
    const ref = { id, needId };
    let now = await desk.get(id, callerOf(first));
    if (way.length > 1)
      now = await desk.assign(ref, { version: now.version, owner: first }, callerOf(first));
    for (const step of way) {
      await pause();
      const { version, person } = now;
      if (step === 'tasks') {
        for (const { kind } of now.needs.find((need) => need.id === needId)?.tasks ?? [])
          now = await desk.setTask(
            { ...ref, kind },
            { version: now.version, state: 'done' },
            callerOf(first),
          );
        continue;
      }
      const words = step in said ? said[step as keyof typeof said][person.locale] : {};
      const by = callerOf(step === 'approve-decline' ? second : first);
      now = await desk.move({ ...ref, action: `need.${step}` }, { version, ...words }, by);
    }
  }
}

type Step = NeedVerb | 'tasks';

/** How far the requests are, one after the other. */
const ways: ReadonlyArray<readonly Step[]> = [
  [],
  ['acknowledge', 'plan', 'arrange', 'tasks', 'tell'],
  ['acknowledge', 'plan'],
  ['acknowledge', 'clarify'],
  ['acknowledge', 'plan', 'arrange', 'tasks', 'tell'],
  ['acknowledge'],
  ['acknowledge', 'plan', 'arrange'],
  ['acknowledge', 'propose-decline'],
  ['acknowledge', 'plan', 'arrange', 'tasks', 'tell'],
  ['acknowledge', 'propose-decline', 'approve-decline'],
  ['acknowledge', 'propose-decline', 'approve-decline', 'tasks', 'tell'],
];

const question = {
  en: { words: 'Would this help you all day, or in some sessions alone?' },
  cy: { words: 'A fyddai hyn yn eich helpu drwy’r dydd, neu mewn rhai sesiynau’n unig?' },
  'en-easy': { words: 'Do you need this all day?' },
};
const reason = {
  en: {
    words: 'The building does not have it, and none can be hired for the day.',
    alternative: 'You can take part online, with the same support. We pay the cost of it.',
  },
  cy: {
    words: 'Nid yw ar gael yn yr adeilad, ac ni ellir llogi un ar gyfer y diwrnod.',
    alternative: 'Gallwch gymryd rhan ar-lein, gyda’r un cymorth. Ni sy’n talu am hynny.',
  },
  'en-easy': {
    words: 'The building does not have it.',
    alternative: 'You can join online. We pay for it.',
  },
};
const said = { clarify: question, 'propose-decline': reason };

const callerOf = (id: string): Caller => ({
  asker: { grants: [], roles: [{ role: 'access-lead', scope: { kind: 'programme' } }] },
  by: { actor: { kind: 'person', id } },
});
