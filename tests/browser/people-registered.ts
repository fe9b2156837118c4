import { openLink, registerByPages } from '#tests/support/actors.ts';
import { openNeeds } from '#tests/support/fresh-code.ts';
import type { PlainPage } from '#tests/support/plain-page.ts';
import type { Site } from '#tests/support/site.ts';
import { draftIn } from './people-in-forms.ts';
import type { Standing } from './world.ts';

/** People who have sent the form: to an event with places left, and to one with a single place. */
export async function peopleRegistered(site: Site) {
  const quiet = await quietEvent(site);
  const single = await eventOfOnePlace(site, quiet.id);
  const send = async (slug: string, name: string, groups: string[] = []) => {
    const plain = site.browser();
    const email = `${name.toLowerCase()}@people.test`;
    const more = {
      codes: groups.length > 0 ? ['speaker_microphones'] : [],
      keep: groups.length > 0 ? 'yes' : 'no',
    };
    const last = await registerByPages(plain, `/events/${slug}`, { name, email, groups, more });
    return { plain, email, values: { slug, register: draftIn(last) } };
  };
  const openOwn = async ({ plain, email, values }: Awaited<ReturnType<typeof send>>) => {
    const own = await openLink(site, plain, email);
    const standing = { plain, values: { ...values, ...idsOn(own) } } satisfies Standing;
    return { own, standing };
  };

  const registered = await send(quiet.slug, 'Gwen', ['hearing']);
  const needs = await openNeeds(site, registered.plain, registered.email);

  const first = await send(single, 'Alys');
  const next = await send(single, 'Bethan');
  const waiting = await send(single, 'Carys');
  const crowded = await atFull(site, single);
  const cancelled = await openOwn(first);
  const cancel = await cancelled.standing.plain.visit(`${cancelled.own.path}/cancel`);
  await cancel.form().send();
  await site.settle();

  return {
    /** With a code that opens the needs. */
    registered: {
      plain: registered.plain,
      values: {
        ...registered.values,
        ...idsOn(needs),
        ...(await firstNeed(site, registered.email)),
      },
    },
    cancelled: cancelled.standing,
    offered: (await openOwn(next)).standing,
    waiting: (await openOwn(waiting)).standing,
    crowded,
  };
}

/** What the first person of a registration asks for first, to say something about. */
async function firstNeed({ connection }: Site, email: string) {
  const registration = await connection
    .collection<{ people: Array<{ accessId: string }> }>('registrations')
    .findOne({ 'contact.email': email });
  const access = await connection
    .collection<{ _id: string; needs: Array<{ id: string }> }>('access-requests')
    .findOne({ _id: registration?.people[0]?.accessId ?? '' });
  return { needId: access?.needs[0]?.id ?? '', verb: 'answer' };
}

/** Somebody in the form whose event has no place left. */
async function atFull(site: Site, slug: string): Promise<Standing> {
  const plain = site.browser();
  const start = await plain.visit(`/events/${slug}/register`);
  const contact = await start.form().send();
  const answers = { name: 'Delyth', email: 'delyth@people.test', party: 'me' };
  const place = await contact.form().fill(answers).send();
  const full = await place.form().fill({ pool: 'general' }).send();
  return { plain, values: { slug, register: draftIn(full) } };
}

/** A registration, and its first person, by their links. */
function idsOn({ path, document }: PlainPage) {
  const [, registrations = ''] = /\/registrations\/([^/?]+)/.exec(path) ?? [];
  const links = [path, ...[...document.querySelectorAll('main a')].map(hrefOf)];
  const personId = /\/people\/([^/?\s]+)/.exec(links.join(' '))?.[1] ?? '';
  return { registrations, personId, group: 'hearing' };
}

const hrefOf = (link: Element): string => link.getAttribute('href') ?? '';

/** An event of the sample with places left and no sessions to choose. */
async function quietEvent({ services }: Site) {
  const { rows } = await services.events.list({ when: 'coming', page: 1 });
  const open = rows.find(({ registration, kind }) => registration === 'open' && kind === 'webinar');
  if (!open) throw new Error('no webinar of the sample is open');
  return open;
}

/** The same once more, with a single place. Answers its slug. */
async function eventOfOnePlace({ services: { events } }: Site, like: string): Promise<string> {
  const event = await events.find(like);
  if (!event) throw new Error(`no event ${like}`);
  const { id: _id, version: _version, ...input } = event;
  const pools = [{ id: 'general', kind: 'general', nation: null, capacity: 1 } as const];
  const added = await events.add({ ...input, slug: 'one-place', state: 'draft', pools });
  await events.publish(added.id);
  return added.slug;
}
