import { newProfessionalInput } from '#shared/professional-inputs.ts';
import { keptApartOf } from '#server/features/professionals/rules.ts';
import { loadSample } from '#server/sample/load-sample.ts';
import { type Site, startSite } from '#tests/support/site.ts';
import { buildProfessional } from './build-professional.ts';
import { loadSupport } from './load-support.ts';
import { sampleProfessionals } from './professionals.ts';

const named = sampleProfessionals.map((one) => [one.name, one] as const);

test.each(named)('%s agrees with the schema, at an address that is reserved', (_name, one) => {
  const dates = { today: '2030-03-04', agencies: new Map(), known: new Map() };
  const input = buildProfessional(one, dates);
  expect(newProfessionalInput.safeParse(input).error).toBeUndefined();
  expect(input.email).toMatch(/^[a-z.]+@work\.example$/);
  expect(keptApartOf(one.notWith)).not.toBeNull();
});

test('whom they like to work with stands before them in the list', () => {
  const names = sampleProfessionals.map(({ name }) => name);
  const early = sampleProfessionals.filter(
    ({ name, likes = name }) =>
      names.indexOf(likes) > names.indexOf(name) || !names.includes(likes),
  );
  expect(early).toEqual([]);
});

describe('loaded', () => {
  let site: Site;
  beforeAll(async () => {
    site = await startSite();
  });
  afterAll(() => site.close());

  test('every booking is made, and stands where its way leaves it', async () => {
    const { sampleMarks: marks, clock, relay } = site.services;
    const nobody = { register: async () => undefined };
    await loadSample({ ...site.services, registrations: nobody, marks }, clock);
    const at = { now: clock.now(), lead: 'first' };
    await loadSupport({ ...site.services, settle: relay.idle }, at);
    const bookings = await site.connection.collection('bookings').find().toArray();
    expect(bookings.map(({ kind, state }) => `${kind} ${state}`).toSorted()).toEqual([
      'bsl completed',
      'bsl confirmed',
      'bsl confirmed',
      'bsl confirmed',
      'bsl invoiced',
      'bsl prep_sent',
      'bsl prep_sent',
      'isl confirmed',
      'isl provisional',
      'sttr confirmed',
      'sttr enquiry',
      'sttr provisional',
    ]);
  });
});
