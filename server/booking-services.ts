import { inLocale, paths } from '#client/paths.ts';
import { createDiaryStore } from '#server/features/bookings/diary-store.ts';
import { diaryFile } from '#server/features/bookings/diary-file.ts';
import type { BookingFollowUpPorts } from '#server/features/bookings/follow-ups.ts';
import type { WorkLinks } from '#server/features/bookings/own-routes.ts';
import type { BookingPorts } from '#server/features/bookings/ports.ts';
import { createBookings } from '#server/features/bookings/service.ts';
import { createBookingStore } from '#server/features/bookings/store.ts';
import type { Cover } from '#server/features/cover/service.ts';
import { turnsOf } from '#server/features/cover/turn-rules.ts';
import type { Events } from '#server/features/events/service.ts';
import type { Links } from '#server/features/people/links.ts';
import {
  checkRegistration,
  registrationFor,
} from '#server/features/professionals/registration-rules.ts';
import { createBankHolidays } from '#server/platform/bank-holidays.ts';
import { Problem } from '#server/problems.ts';
import { locales } from '#shared/locales.ts';
import type { Platform } from './open-platform.ts';
import type { createProfessionalServices } from './professional-services.ts';

/** Bookings over the directory of professionals and the seats that cover keeps; and the links of professionals. */
export function createBookingServices(
  { connection, clock, config }: Platform,
  {
    events,
    cover,
    professionals,
    findEventsOf,
    links,
    nudge,
  }: {
    events: Events;
    cover: Pick<Cover, 'seats'> & { minutesOf: BookingPorts['minutesOf'] };
    professionals: ReturnType<typeof createProfessionalServices>;
    findEventsOf: (
      addresses: readonly string[],
    ) => Promise<ReadonlyMap<string, ReadonlySet<string>>>;
    links: Pick<Links, 'mintLink' | 'subjectOf'>;
    nudge: () => void;
  },
) {
  const { store, details } = professionals.kept;
  const { seats } = cover;

  /** The events of those whom each professional asked not to be matched with. */
  async function listKeptApart(ids: readonly string[]): Promise<Map<string, Set<string>>> {
    const people = await store.findMany(ids);
    const asked = await details.listNotWith(people.map(({ detailsId }) => detailsId));
    const eventsOf = await findEventsOf(asked.flatMap(({ emails }) => emails));
    return new Map(
      asked.flatMap(({ detailsId, emails }) => {
        const id = people.find((one) => one.detailsId === detailsId)?.id;
        const apart = emails.flatMap((email) => [...(eventsOf.get(email) ?? [])]);
        return id === undefined ? [] : [[id, new Set(apart)] as const];
      }),
    );
  }

  const directory: BookingPorts['directory'] = {
    findMany: store.findMany,
    listWhoDo: store.listWhoDo,
    checkRegistration: ({ registrations }, check) => checkRegistration(registrations, check),
    registeredUntil: ({ registrations }, kind, day) =>
      registrationFor(registrations, kind, day)?.validTo ?? null,
    listKeptApart,
  };

  const bookings = createBookings({
    store: createBookingStore(connection),
    diary: createDiaryStore(connection),
    seats: {
      find: seats.find,
      listOf: async (eventId) =>
        (await seats.listOf([eventId])).filter(({ cancelled }) => !cancelled),
      claim: seats.claim,
      free: async (seat) => void (await seats.free(seat)),
    },
    directory,
    events,
    bankHolidays: createBankHolidays(),
    settings: async () => [],
    minutesOf: cover.minutesOf,
    turns: turnsOf,
    clock,
    nudge,
  });

  const work: WorkLinks = {
    async who(token) {
      const opened = await links.subjectOf('work', token ?? '').catch(unlessUnknown);
      // The same for all whom no link opens anything: nothing is here.
      if (!opened?.professionalId) throw new Problem('not-found', 'link.invalid');
      return opened.professionalId;
    },
    async mintCalendar(professionalId) {
      const subject = { diaryOf: professionalId };
      const token = await links.mintLink({ purpose: 'work-calendar', subject });
      return `${config.siteUrl}/api/work/calendar/${token}`;
    },
    whoseCalendar: async (token) => (await links.subjectOf('work-calendar', token)).diaryOf ?? '',
    async diaryFile(professionalId, locale) {
      const held = await bookings.own.listHeld(professionalId);
      const found = await Promise.all(held.map(({ eventId }) => events.get(eventId)));
      const work = `${config.siteUrl}${inLocale(locales[locale], paths.work())}`;
      return diaryFile(held, found, { locale, work, now: clock.now() });
    },
  };

  /** Where mail to a professional goes; to nobody who has no details. */
  const addressOf: BookingFollowUpPorts['addressOf'] = async (id) => {
    const person = await store.find(id);
    if (!person) return null;
    const address = (await details.findAddresses([person.detailsId])).get(person.detailsId);
    return address === undefined ? null : { name: person.name, address, locale: person.locale };
  };

  return { bookings, work, addressOf, listKeptApart };
}

function unlessUnknown(error: unknown): null {
  if (error instanceof Problem) return null;
  throw error;
}
