import type { Role } from '#shared/permissions.ts';
import type { PlainBrowser } from '#tests/support/plain-browser.ts';
import { addStaff, givePassword, signInAs, staffPassword } from '#tests/support/actors.ts';
import type { Site } from '#tests/support/site.ts';
import { bookedWorld } from '#tests/journeys/who-may-bookings.ts';
import { releasedFigures } from '#tests/support/released-figures.ts';
import { slug } from './people-in-forms.ts';

/** People of staff, signed in or on the way there; `registration` is one that they may look at. */
export async function peopleOfStaff(site: Site, registrations: string) {
  const signedIn = async (...roles: readonly Role[]) => {
    const plain = site.browser();
    await signInAs(site, plain, ...roles);
    return plain;
  };
  const proved = async () => {
    const plain = await signedIn('document-lead');
    await plain.post('/api/me/sign-in/prove', { password: staffPassword });
    return plain;
  };
  const withPassword = async (email: string) => {
    const plain = site.browser();
    await givePassword(plain, email);
    return plain;
  };

  const all = ['admin', 'organiser', 'access-lead'] as const;
  const staff = await signedIn(...all);
  const event = await site.services.events.findBySlug(slug);
  const first = async (collection: string) =>
    String((await site.connection.collection(collection).findOne())?._id);
  const imports = await uploadedTo(staff, event?.id ?? '');
  const organiser = {
    grants: [{ role: 'organiser', scope: { kind: 'programme' } }],
    by: { kind: 'system' },
  } as const;
  const broadcast = event && (await site.services.broadcasts.create(event.id, reminder, organiser));
  const template = await site.services.templates.createFrom(broadcast?.id ?? '', organiser);
  const party = await site.connection
    .collection<{ _id: string; people: Array<{ id: string }> }>('registrations')
    .findOne({ _id: registrations });
  const asked = await site.connection
    .collection<{ _id: string; needs: Array<{ id: string }> }>('access-requests')
    .findOne({ 'needs.state': 'submitted' });
  if (!event) throw new Error(`the sample has no ${slug}`);
  const world = await bookedWorld(site, event);
  const booked = world.values;
  const made = await site.services.accessPacks.make(
    event?.id ?? '',
    { kind: 'caterer', to: 'A kitchen', byLink: true },
    {
      asker: { grants: [], roles: [{ role: 'access-lead', scope: { kind: 'programme' } }] },
      by: { actor: { kind: 'system' } },
    },
  );
  const values = {
    professionals: booked['professionals/id'],
    agencies: booked['agencies/id'],
    bookings: world.bookingId,
    requirementId: booked.requirementId,
    no: booked.no,
    rota: booked['rota/id'],
    'access-packs': made.id,
    'access-requests': asked?._id ?? '',
    needId: asked?.needs[0]?.id ?? '',
    action: 'clarify',
    kind: booked?.kind ?? '',
    broadcasts: broadcast?.id ?? '',
    'message-templates': template.id,
    token: site.services.mailChoices.tokenOf('gwen@people.test'),
    events: event?.id ?? '',
    eventId: event?.id ?? '',
    venues: event?.venueId ?? '',
    venueId: event?.venueId ?? '',
    sessionId: event?.sessions[0]?.id ?? '',
    messages: await first('messages'),
    people: await first('people'),
    pool: event?.pools[0]?.id ?? '',
    personId: String(party?.people[0]?.id),
    registrations,
    period: await releasedFigures(site, slug),
    imports,
    questions: 'new',
    questionId: 'supper',
  };
  const online = await site.services.events.list({ when: 'coming', page: 1, mode: 'online' });
  const worker = site.browser();
  await (await worker.visit(`/link/work/${world.workToken}`)).form().send();
  return {
    /** A professional on their own pages. */
    worker: { plain: worker, values: { work: world.bookingId, token: world.workToken } },
    staff: { plain: staff, values },
    /** They are about to take an offer back. */
    booker: { plain: staff, values: { ...values, action: 'retract' } },
    /** They look after an event online. */
    online: { plain: staff, values: { events: online.rows[0]?.id ?? '', item: 'WB01' } },
    viewer: { plain: await signedIn('viewer'), values },
    /** Their role opens no section. */
    newcomer: { plain: await signedIn('bursary-reviewer') },
    /** They have shown once more that it is them, to change how they sign in. */
    proved: { plain: await proved() },
    /** Their code is due. */
    atCode: { plain: await withPassword(`${all.join('-')}@people.test`) },
    /** They have no app for codes yet. */
    enrolling: { plain: await withPassword(await addStaff(site, 'payer')) },
  };
}

/** A list of people with something wrong, and the id of its report. */
async function uploadedTo(staff: PlainBrowser, eventId: string): Promise<string> {
  const page = await staff.visit(`/staff/events/${eventId}/imports`);
  const report = await page
    .form()
    .attach('file', 'people.csv', 'name,email,pool\nAna Lee,ana,general\n')
    .fill({ consentRecorded: true })
    .send();
  return report.path.split('/').at(-1) ?? '';
}
/** A message that waits to be finished. */
const reminder = {
  name: 'Two days before',
  kind: 'optional',
  who: 'placed',
  texts: {
    en: { subject: 'See you at {{event}}', body: 'Hello {{name}}.\n\nWe begin at {{time}}.' },
  },
  timing: { when: 'relative', days: 2, time: '9:00', side: 'before' },
} as const;
