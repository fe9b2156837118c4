import { type BookingDesk, bookingDesk, bookingLead } from '#tests/support/booking-desk.ts';
import type { CancellationScaleId } from '#shared/support-terms.ts';
import { fixedClock } from '#tests/support/clock.ts';
import { testDatabase, type TestDatabase } from '#tests/support/database.ts';
import { Stopped, stoppingPorts } from '#tests/support/stopping-ports.ts';
import type { BookingPorts } from './ports.ts';

let database: TestDatabase;
let desk: BookingDesk;
beforeEach(async () => {
  database = await testDatabase();
  desk = await bookingDesk(database);
});
afterEach(() => database.close());

const morning = ['2030-06-12T09:00:00Z', '2030-06-12T11:00:00Z'] as const;
const noon = ['2030-06-12T11:30:00Z', '2030-06-12T13:00:00Z'] as const;
const nextDay = ['2030-06-13T09:00:00Z', '2030-06-13T11:00:00Z'] as const;
const codeOf = async (work: Promise<unknown>) =>
  work.then(() => 'done').catch((error: { code?: string }) => error.code);
const templates = () => desk.mails.map(({ template, to }) => `${to.name}: ${template}`);

test('a seat is offered to several, the first to accept has it, and the others are told', async () => {
  await desk.need('seat', ...morning);
  const [one = '', other = ''] = await desk.offer('seat', 'sian', 'ivan');
  const outcomes = await Promise.all([
    codeOf(desk.accept('sian', one)),
    codeOf(desk.accept('ivan', other)),
  ]);
  expect(new Set(outcomes)).toEqual(new Set(['booking.seatTaken', 'done']));
  await desk.settle();
  const winner = outcomes[0] === 'done' ? one : other;
  expect(await desk.seatOf('seat')).toBe(winner);
  expect(new Set([await desk.stateOf(one), await desk.stateOf(other)])).toEqual(
    new Set(['lapsed', 'provisional']),
  );
  const [first, second] = winner === one ? ['sian', 'ivan'] : ['ivan', 'sian'];
  expect(templates()).toContain(`${first}: booking-accepted`);
  expect(templates()).toContain(`${second}: booking-seat-taken`);
  expect(await desk.inDiary(second ?? '')).toEqual([]);
});

test('an offer that nobody answered before the seat was taken lapses, and its answer says so', async () => {
  await desk.need('seat', ...morning);
  const [one = '', other = ''] = await desk.offer('seat', 'sian', 'ivan');
  await desk.accept('sian', one);
  await desk.settle();
  expect(await desk.stateOf(other)).toBe('lapsed');
  expect(await codeOf(desk.accept('ivan', other, 2))).toBe('booking.seatTaken');
});

test('of two overlapping seats accepted at once by one person, travel included, one is theirs', async () => {
  await desk.need('early', ...morning);
  await desk.need('late', ...noon);
  const [early = ''] = await desk.offer('early', 'sian');
  const [late = ''] = await desk.offer('late', 'sian');
  const outcomes = await Promise.all([
    codeOf(desk.accept('sian', early)),
    codeOf(desk.accept('sian', late)),
  ]);
  expect(new Set(outcomes)).toEqual(new Set(['booking.overlap', 'done']));
  await desk.settle();
  const lost = outcomes[0] === 'done' ? 'late' : 'early';
  expect(await desk.seatOf(lost)).toBeNull();
  expect(await desk.inDiary('sian')).toHaveLength(1);
  expect(templates()).toContain('sian: booking-overlap');
});

test('without the diary one person has two seats at once: the claim is what keeps them apart', async () => {
  const open = await bookingDesk(database, {
    wrap: (ports) => ({ ...ports, diary: { ...ports.diary, claim: async () => true } }),
  });
  await open.need('early', ...morning);
  await open.need('late', ...noon);
  const [early = ''] = await open.offer('early', 'sian');
  const [late = ''] = await open.offer('late', 'sian');
  await Promise.all([open.accept('sian', early), open.accept('sian', late)]);
  expect(await open.seatOf('early')).toBe(early);
  expect(await open.seatOf('late')).toBe(late);
});

test('seats on two days are both theirs, and time across the end of a month stands in both', async () => {
  await desk.need('one', ...morning);
  await desk.need('two', ...nextDay);
  await desk.need('night', '2030-06-30T22:30:00Z', '2030-07-01T00:30:00Z');
  await desk.need('after', '2030-07-01T01:00:00Z', '2030-07-01T02:00:00Z');
  for (const need of ['one', 'two', 'night']) {
    const [id = ''] = await desk.offer(need, 'sian');
    await desk.accept('sian', id);
  }
  expect(await desk.inDiary('sian')).toHaveLength(3);
  await desk.settle();
  expect(await codeOf(desk.offer('after', 'sian'))).toBe('request.invalid');
});

test('a stop at any step leaves nothing taken twice and nothing lost', async () => {
  let reached = 0;
  for (const when of ['before', 'after'] as const)
    for (let at = 1; ; at += 1) {
      const stop = stoppingPorts(at, when);
      const clock = fixedClock('2030-05-01T09:00:00Z');
      const [sian, ivan, seat] = ['sian', 'ivan', 'seat'].map((name) => `${name} ${when} ${at}`);
      if (!sian || !ivan || !seat) throw new Error('three names');
      const run = await bookingDesk(database, {
        clock,
        people: [sian, ivan],
        wrap: (ports: BookingPorts) => ({
          ...ports,
          store: stop.stopping(ports.store),
          diary: stop.stopping(ports.diary),
          seats: stop.stopping(ports.seats),
        }),
      });
      await run.need(seat, ...morning);
      const [one = '', other = ''] = await run.offer(seat, sian, ivan);
      const first = await run.accept(sian, one).catch((error: unknown) => error);
      if (!stop.stopped()) break;
      reached += 1;
      expect(first).toBeInstanceOf(Stopped);
      await run.settle();
      clock.advance({ minutes: 5 });
      for (const _round of [1, 2, 3]) {
        await run.plain.sweep();
        await run.settle();
      }
      const held = (await run.stateOf(one)) === 'provisional';
      expect(await run.seatOf(seat)).toBe(held ? one : null);
      expect(await run.inDiary(sian)).toEqual(held ? [one] : []);
      // Whoever was asked as well can have it unless it is taken.
      const version = held ? 2 : 1;
      const second = codeOf(run.plain.own.act(ivan, other, 'accept', { version }, 'test'));
      expect(await second).toBe(held ? 'booking.seatTaken' : 'done');
    }
  expect(reached).toBeGreaterThan(10);
}, 120_000);

test('a hold that is not confirmed in time lapses, and seat and diary are free', async () => {
  await desk.need('seat', ...morning);
  const [one = ''] = await desk.offer('seat', 'sian');
  await desk.accept('sian', one);
  desk.clock.advance({ hours: 71 });
  expect(await desk.sweep()).toEqual({ lapsed: 0, stray: 0 });
  desk.clock.advance({ hours: 2 });
  expect(await desk.sweep()).toEqual({ lapsed: 1, stray: 0 });
  await desk.settle();
  expect([await desk.seatOf('seat'), await desk.inDiary('sian')]).toEqual([null, []]);
  expect(templates()).toContain('sian: booking-hold-expired');
});

const confirmed = async (need = 'seat') => {
  const [id = ''] = await desk.offer(need, 'sian');
  await desk.accept('sian', id);
  const { version } = await desk.staff.get(id, bookingLead);
  const { state } = await desk.staff.act(id, 'confirm', { version }, bookingLead);
  expect(state).toBe('confirmed');
  await desk.settle();
  return id;
};

// Each step of each scale of domain rules §1.4, for half a day of £135 on Wednesday 12 June 2030 at 10am.
test.each<[CancellationScaleId, string, number, [string, number] | null]>([
  ['cal_7_14', '2030-05-28T11:00:00Z', 0, ['2030-05-29', 6_750]],
  ['cal_7_14', '2030-05-29T11:00:00Z', 6_750, ['2030-06-05', 13_500]],
  ['cal_7_14', '2030-06-05T11:00:00Z', 13_500, null],
  ['cal_7_13', '2030-05-29T11:00:00Z', 0, ['2030-05-30', 6_750]],
  ['cal_7_13', '2030-05-30T11:00:00Z', 6_750, ['2030-06-05', 13_500]],
  ['cal_7_13', '2030-06-05T11:00:00Z', 13_500, null],
  ['wd_5_10', '2030-05-28T11:00:00Z', 0, ['2030-05-29', 6_750]],
  ['wd_5_10', '2030-05-29T11:00:00Z', 6_750, ['2030-06-05', 13_500]],
  ['wd_5_10', '2030-06-05T11:00:00Z', 13_500, null],
  ['remote_48h', '2030-06-10T09:00:00Z', 0, ['2030-06-10', 13_500]],
  ['remote_48h', '2030-06-10T09:00:01Z', 13_500, null],
])(
  'by %s, cancelled at %s, it costs %i pence, which was shown before',
  async (scale, at, pence, next) => {
    const [sian] = desk.professionals;
    if (sian) sian.terms = { ...sian.terms, cancellationScale: scale };
    await desk.need('seat', ...morning);
    const id = await confirmed();
    desk.clock.set(at);
    const { version, cancelNow } = await desk.staff.get(id, bookingLead);
    expect(cancelNow?.pence).toBe(pence);
    expect(cancelNow?.next ?? null).toEqual(next && { on: next[0], pence: next[1] });
    const cancelled = await desk.staff.act(id, 'cancel', { version }, bookingLead);
    expect([cancelled.state, cancelled.costDue]).toEqual(['cancelled_by_us', pence]);
    await desk.settle();
    expect([await desk.seatOf('seat'), await desk.inDiary('sian')]).toEqual([null, []]);
    const own = await desk.own.get('sian', id);
    expect(own.may).toEqual(pence > 0 ? ['invoice'] : []);
  },
);

test('who withdraws gives the seat back, and somebody else can have it', async () => {
  await desk.need('seat', ...morning);
  const id = await confirmed();
  desk.clock.set('2030-06-10T10:00:00Z');
  const { version } = await desk.own.get('sian', id);
  await desk.own.act('sian', id, 'withdraw', { version, note: 'ill' }, 'test');
  await desk.settle();
  const [next = ''] = await desk.offer('seat', 'ivan');
  await desk.accept('ivan', next);
  expect(await desk.seatOf('seat')).toBe(next);
});

test('when its sessions move, a booking is agreed again, and the diary has the new time alone', async () => {
  await desk.need('seat', ...morning);
  const id = await confirmed();
  const session = desk.event.sessions[0];
  if (!session) throw new Error('the event has a session');
  Object.assign(session, { startsAt: new Date(noon[0]), endsAt: new Date(noon[1]) });
  await database.connection
    .collection<{ _id: string }>('seats')
    .updateOne({ _id: 'seat' }, { $set: { sessionIds: [session.id] } });
  await desk.followEvent('event');
  await desk.followEvent('event');
  await desk.settle();
  const own = await desk.own.get('sian', id);
  expect([own.state, own.proposed?.startsAt]).toEqual(['needs_reconfirmation', new Date(noon[0])]);
  const again = await desk.own.act('sian', id, 'reconfirm', { version: own.version }, 'test');
  expect([again.state, again.startsAt]).toEqual(['confirmed', new Date(noon[0])]);
  await desk.settle();
  expect(await desk.inDiary('sian')).toEqual([id]);
  expect(templates().filter((one) => one === 'sian: booking-unsettled')).toHaveLength(1);
});

test('another fee is asked for, agreed, worked, invoiced, approved by one and paid by another', async () => {
  await desk.need('seat', ...morning);
  const [id = ''] = await desk.offer('seat', 'sian');
  await desk.own.act('sian', id, 'quote', { version: 1, feePence: 20_000 }, 'test');
  let { version } = await desk.staff.get(id, bookingLead);
  const act = async (action: Parameters<typeof desk.staff.act>[1], caller = bookingLead) =>
    ({ version } = await desk.staff.act(id, action, { version, poNumber: 'PO-1' }, caller));
  await act('agree');
  await act('confirm');
  await act('begin');
  await act('complete');
  const own = await desk.own.act('sian', id, 'invoice', { version, invoiceNumber: '7' }, 'test');
  expect(own.invoice).toMatchObject({ number: '7', pence: 20_000 });
  version = own.version;
  const both = (id: string) => ({
    ...bookingLead,
    by: { kind: 'person', id },
    roles: (['budget-holder', 'payer'] as const).map((role) => ({
      role,
      scope: { kind: 'programme' as const },
    })),
  });
  expect(await codeOf(act('approve'))).toBe('request.forbidden');
  await act('approve', both('ann'));
  expect(await codeOf(act('pay', both('ann')))).not.toBe('done');
  await act('pay', both('bob'));
  await act('close');
  const { history } = await desk.staff.get(id, bookingLead);
  expect(history.map(({ action }) => action)).toEqual([
    'offer',
    'quote',
    'agree',
    'hold',
    'confirm',
    'begin',
    'complete',
    'invoice',
    'approve',
    'pay',
    'close',
  ]);
});

test('it is ready only with material sent, and keeps when each part was', async () => {
  await desk.need('seat', ...morning);
  const id = await confirmed();
  let { version } = await desk.staff.get(id, bookingLead);
  ({ version } = await desk.staff.act(id, 'send-prep', { version }, bookingLead));
  expect(await codeOf(desk.staff.act(id, 'ready', { version }, bookingLead))).toBe(
    'booking.lacking',
  );
  const items = ['contact', 'briefing-time', 'timetable', 'slides'] as const;
  const prepared = await desk.staff.prepare(id, { version, items: [...items] }, bookingLead);
  expect(prepared.prep.slides).toEqual(desk.clock.now());
  const ready = await desk.staff.act(id, 'ready', { version: prepared.version }, bookingLead);
  expect(ready.state).toBe('ready');
});

test('cover hears of a registration as it stands now, not as it stood when the seat was offered', async () => {
  await desk.need('seat', ...morning);
  await confirmed();
  const until = async () =>
    (await desk.listBooked([desk.event.id])).map(({ registeredUntil }) => registeredUntil);
  expect(await until()).toEqual(['2031-01-01']);
  const [entry] = desk.professionals[0]?.registrations ?? [];
  if (entry) entry.validTo = '2030-06-11';
  expect(await until()).toEqual(['2030-06-11']);
});
