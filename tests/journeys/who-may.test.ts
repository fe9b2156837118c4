import { anyone, type Endpoint } from '#server/http/endpoint.ts';
import type { Visitor } from '#server/http/visitor.ts';
import { roles } from '#shared/permissions.ts';
import { whoMay } from './who-may-table.ts';
import type { WhoMay } from './who-may-words.ts';
import type { Outcome } from './who-may-outcome.ts';
import { whoMayWorld, type WhoMayWorld } from './who-may-world.ts';

let world: WhoMayWorld;
beforeAll(async () => {
  world = await whoMayWorld();
});
afterAll(() => (world as WhoMayWorld | undefined)?.site.close());

type Place = keyof WhoMayWorld['scopes'];
const places: readonly Place[] = [
  'programme',
  'its nation',
  'another nation',
  'this event',
  'another event',
];
/** Where a role counts, by what it must count over. */
const counting: Record<Exclude<WhoMay, string>['over'], readonly Place[]> = {
  'the event': ['programme', 'its nation', 'this event'],
  'the nation': ['programme', 'its nation'],
  everything: ['programme'],
  somewhere: places,
};

/** Whether a role that counts at a place is to be let in. */
function isLetIn(who: WhoMay, role: (typeof roles)[number], place: Place): boolean {
  if (typeof who === 'string') return who !== 'holder';
  return counting[who.over].includes(place) && who.roles.includes(role);
}

/**
 * Whether what came of a call is what is to come of it. An input that was refused before anybody was asked about the
 * record keeps nobody out, so each call to such an endpoint brings one that can be read.
 */
function fits(id: string, letIn: boolean, outcome: Outcome): boolean {
  if (outcome === 'not found') return !letIn || isNotThere.test(id);
  return letIn === (outcome !== 'refused');
}

/** Questions of the form that this event does not ask, a task that has failed, an invitation: there is none. */
const isNotThere = /^(drafts\.|messages\.retryDeadLetter$|placeInvitations\.revoke$)/;

/** Everything at an endpoint that is not as the table says. */
async function differences(endpoint: Endpoint, who: WhoMay): Promise<string[]> {
  if (who === 'anyone') return endpoint.may(world.nobody.actor) ? [] : ['nobody: refused'];
  const found: string[] = [];
  async function walk(name: string, visitor: Visitor, letIn: boolean): Promise<void> {
    const outcome = await world.outcomeOf(endpoint, visitor);
    if (fits(endpoint.id, letIn, outcome)) return;
    found.push(`${name}: ${outcome}, and is to be ${letIn ? 'let in' : 'kept out'}`);
  }
  for (const role of roles)
    for (const place of places)
      await walk(
        `${role}, ${place}`,
        world.staff(role, world.scopes[place]),
        isLetIn(who, role, place),
      );
  await walk('nobody', world.nobody, false);
  await walk('holder', world.holder, who === 'holder' || isOrHolder(who));
  return found;
}

const isOrHolder = (who: WhoMay): boolean => typeof who === 'object' && who.orHolder === true;

const named = (id: string): Endpoint => {
  const endpoint = world.endpoints.find((one) => one.id === id);
  if (!endpoint) throw new Error(`there is no endpoint ${id}`);
  return endpoint;
};

test('every endpoint has its line, and every line its endpoint', () => {
  expect(Object.keys(whoMay).toSorted()).toEqual(world.endpoints.map(({ id }) => id).toSorted());
});

test.each(Object.entries(whoMay))(
  '%s lets in whom the table says, and nobody else',
  async (id, who) => {
    expect(await differences(named(id), who)).toEqual([]);
  },
);

test('over HTTP, nobody is let into what is for staff', async () => {
  const browser = world.site.browser();
  for (const [id, who] of Object.entries(whoMay)) {
    if (who === 'anyone' || who === 'holder' || isOrHolder(who)) continue;
    const { method, path } = named(id);
    const { status } = await browser.ask(`/api${path.replaceAll(/:\w+/g, 'x')}`, {
      method: method.toUpperCase(),
      headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
      ...(method !== 'get' && { body: '{}' }),
    });
    expect([id, status]).toEqual([id, 401]);
  }
});

describe('the walk finds', () => {
  test('a gate that is too wide', async () => {
    const wide = { ...named('people.list'), may: anyone };
    const found = await differences(wide, whoMay['people.list'] ?? 'anyone');
    expect(found).toContain('viewer, programme: let in, and is to be kept out');
    expect(found).toContain('admin, its nation: let in, and is to be kept out');
  });

  test('a role that counts beyond its place, where the service does not ask again', async () => {
    const id = 'staffRegistrations.list';
    const careless = { ...named(id), answer: 'nothing', handler: async () => undefined } as const;
    expect(await differences(careless, whoMay[id] ?? 'anyone')).toEqual(
      ['organiser', 'access-lead', 'front-desk'].flatMap((role) =>
        ['another nation', 'another event'].map(
          (place) => `${role}, ${place}: let in, and is to be kept out`,
        ),
      ),
    );
  });

  test('a gate that is too narrow', async () => {
    const narrow = { ...named('people.list'), may: () => false };
    expect(await differences(narrow, whoMay['people.list'] ?? 'anyone')).toEqual([
      'admin, programme: refused, and is to be let in',
    ]);
  });
});
