import { z } from 'zod';
import { ownBookingActions } from '#shared/booking-codes.ts';
import { ownActInput, workLinkInput } from '#shared/booking-inputs.ts';
import { calendarAddress, ownBooking, ownBookingList } from '#shared/bookings.ts';
import { localeIds, type LocaleId } from '#shared/locales.ts';
import { anyone, type Endpoint, endpoint, type FileAnswer } from '#server/http/endpoint.ts';
import type { Visitor } from '#server/http/visitor.ts';
import type { Bookings } from './service.ts';

/** How professionals are known: by a link from a mail, then by the cookie that it left. */
export interface WorkLinks {
  /** Whose token it is. Throws gone. */
  who(token: string | undefined): Promise<string>;
  /** A new secret address of somebody's diary, in place of the last one. */
  mintCalendar(professionalId: string): Promise<string>;
  /** Whose diary a secret address is. Throws gone. */
  whoseCalendar(token: string): Promise<string>;
  /** Somebody's held bookings as a calendar. */
  diaryFile(professionalId: string, locale: LocaleId): Promise<FileAnswer>;
}

const cookie = 'work';
const cookieDays = 60;
const one = z.object({ id: z.string().max(64) });
const limits = [{ name: 'link', by: 'network' }] as const;

/** The pages of professionals: no account, a link by mail whose token stands in a cookie. */
export function ownBookingRoutes({ own }: Bookings, links: WorkLinks): Endpoint[] {
  const whoOf = ({ cookies }: Visitor): Promise<string> => links.who(cookies.get(cookie));
  return [
    endpoint({
      id: 'work.open',
      method: 'post',
      path: '/work/open',
      input: workLinkInput,
      answer: 'nothing',
      limits: [...limits],
      may: anyone,
      handler: async ({ input, visitor }) => {
        await links.who(input.token);
        visitor.cookies.set(cookie, input.token, { days: cookieDays });
      },
    }),
    endpoint({
      id: 'work.list',
      method: 'get',
      path: '/work',
      answer: ownBookingList,
      may: anyone,
      handler: async ({ visitor }) => own.list(await whoOf(visitor)),
    }),
    endpoint({
      id: 'work.calendar',
      method: 'post',
      path: '/work/calendar',
      answer: calendarAddress,
      may: anyone,
      handler: async ({ visitor }) => ({
        href: await links.mintCalendar(await whoOf(visitor)),
      }),
    }),
    endpoint({
      id: 'work.diary',
      method: 'get',
      path: '/work/calendar/:token',
      params: z.object({ token: z.string().max(64) }),
      query: z.strictObject({ locale: z.enum(localeIds).default('en') }),
      answer: 'file',
      limits: [...limits],
      may: anyone,
      handler: async ({ params, query }) =>
        links.diaryFile(await links.whoseCalendar(params.token), query.locale),
    }),
    endpoint({
      id: 'work.get',
      method: 'get',
      path: '/work/bookings/:id',
      params: one,
      answer: ownBooking,
      may: anyone,
      handler: async ({ params, visitor }) => own.get(await whoOf(visitor), params.id),
    }),
    ...ownBookingActions.map((action) =>
      endpoint({
        id: `work.${action}`,
        method: 'post',
        path: `/work/bookings/:id/${action}`,
        params: one,
        input: ownActInput,
        answer: ownBooking,
        may: anyone,
        handler: async ({ params, input, visitor }) =>
          own.act(await whoOf(visitor), params.id, action, input, visitor.requestId),
      }),
    ),
  ];
}
