import type { TextKey } from '#shared/text.ts';
import type { Who } from './world.ts';
import type { WhoElsewhere } from './other-sites.ts';

/** A page in a state that stands beside its usual one. */
export interface State {
  state: string;
  who: Who | WhoElsewhere;
  at: string;
  /** A sentence that stands on the page in this state and in no other. */
  says: TextKey;
  /** The status of the page; 200 where nothing is said. */
  status?: number;
  /** Whether the form is sent first, nothing filled in. */
  sent?: true;
}

type Where = Omit<State, 'state' | 'says'>;

const empty = (form: string, who: State['who'], at: string): State => ({
  state: `the form for ${form}, sent empty`,
  who,
  at,
  says: 'common:thereIsAProblem',
  sent: true,
});
const stands = (state: string, says: TextKey, where: Where): State => ({ state, says, ...where });

/** States of pages that a visit to every page does not meet; each is looked at in every language of its page. */
export const states: readonly State[] = [
  empty('a name and an address', 'beginner', '/register/:id/contact'),
  empty('the others of a party', 'reader', '/register/:id/people'),
  empty('a parent or guardian', 'reader', '/register/:id/guardian'),
  empty('a kind of place', 'beginner', '/register/:id/place'),
  empty('sessions', 'holding', '/register/:id/sessions'),
  empty('consent', 'beginner', '/register/:id/consent'),
  empty('photos', 'beginner', '/register/:id/photos'),
  empty('a lost link', 'beginner', '/find-my-registration'),
  empty('signing in', 'beginner', '/sign-in'),
  empty('a code of an app', 'atCode', '/sign-in/code'),
  empty('an invitation', 'staff', '/staff/people/invite'),
  empty('a message to many', 'staff', '/staff/events/:eventId/broadcasts/new'),
  empty('a registration by staff', 'staff', '/staff/events/:eventId/registrations/new'),

  stands('an organisation whose sign-in is away', 'people:organisation.password', {
    who: 'stranded',
    at: '/sign-in/organisation',
    status: 503,
  }),
  stands('an event that is full', 'registrations:placeState.full.title', {
    who: 'crowded',
    at: '/events/:slug/register',
  }),
  stands('answers that are sent to the waiting list', 'registrations:full.notice', {
    who: 'crowded',
    at: '/register/:id/check',
  }),
  stands('a place that is kept', 'registrations:hold.explained', {
    who: 'holding',
    at: '/register/:id/check',
  }),
  stands('a form that was sent to the waiting list', 'registrations:done.waiting', {
    who: 'waiting',
    at: '/register/:id/done',
  }),
  stands('a registration that waits', 'registrations:manage.state.waiting', {
    who: 'waiting',
    at: '/registrations/:id',
  }),
  stands('a registration with an offer', 'registrations:manage.state.offered', {
    who: 'offered',
    at: '/registrations/:id',
  }),
  stands('a registration that is cancelled', 'registrations:manage.state.cancelled', {
    who: 'cancelled',
    at: '/registrations/:id',
  }),
  stands('a registration that was saved', 'registrations:manage.saved', {
    who: 'registered',
    at: '/registrations/:id?done=saved',
  }),
  stands('a code that was sent', 'access-requests:code.sent', {
    who: 'waiting',
    at: '/registrations/:id/people/:personId/code?sent',
  }),
  stands('needs behind a code', 'access-requests:code.intro', {
    who: 'waiting',
    at: '/registrations/:id/people/:personId/needs/more',
  }),
  stands('a registration without its link', 'registrations:find.closed', {
    who: 'beginner',
    at: '/find-my-registration?closed',
  }),

  stands('a list that filters make empty', 'events:list.emptyTitle', {
    who: 'beginner',
    at: '/events?words=nothing-is-called-this',
  }),
  stands('a list of no events', 'events:list.emptyNone', { who: 'guest', at: '/events' }),
  stands('a home without events', 'events:home.noneTitle', { who: 'guest', at: '/' }),
  stands('no programme', 'programme:none', { who: 'guest', at: '/programme' }),
  stands('mail that stays', 'common:mailStays.sentence', { who: 'guest', at: '/sign-in' }),
  stands('a mailbox from which no mail leaves', 'common:mailStays.mailbox', {
    who: 'keeper',
    at: '/staff/messages',
  }),
  stands('a staff list of no events', 'staff:events.none', { who: 'keeper', at: '/staff/events' }),
  stands('staff who are not found', 'people:list.noneFound', {
    who: 'staff',
    at: '/staff/people?search=nobody-is-called-this',
  }),

  stands('an address of no page', 'problems:page.unknown', {
    who: 'beginner',
    at: '/no-such-page',
    status: 404,
  }),
  stands('an event that is unknown', 'problems:event.unknown', {
    who: 'beginner',
    at: '/events/no-such-event',
    status: 404,
  }),
  stands('a message that is unknown', 'problems:page.unknown', {
    who: 'staff',
    at: '/staff/messages/no-such-message',
    status: 404,
  }),
  stands('staff pages of others', 'problems:request.forbidden', {
    who: 'viewer',
    at: '/staff/people',
    status: 403,
  }),
  stands('a site whose database is away', 'problems:server.unavailable', {
    who: 'waiter',
    at: '/events',
    status: 503,
  }),
];
