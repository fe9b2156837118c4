import type { LocaleId } from '#shared/locales.ts';
import type { Who } from './world.ts';

const looks = {
  'the largest text, the most space and high contrast': {
    size: 'largest',
    spacing: 'wide',
    contrast: 'high',
  },
  'the largest text, the most space and dark colours': {
    size: 'largest',
    spacing: 'wide',
    contrast: 'dark',
  },
} as const;

const pages: ReadonlyArray<{ who: Who; locale: LocaleId; at: string }> = [
  { who: 'beginner', locale: 'en', at: '/' },
  { who: 'beginner', locale: 'cy', at: '/events' },
  { who: 'beginner', locale: 'cy', at: '/events/:slug' },
  { who: 'beginner', locale: 'en-easy', at: '/events/:slug' },
  { who: 'beginner', locale: 'en', at: '/programme' },
  { who: 'reader', locale: 'en-easy', at: '/register/:id/contact' },
  { who: 'reader', locale: 'cy', at: '/register/:id/needs-physical' },
  { who: 'holding', locale: 'en', at: '/register/:id/check' },
  { who: 'offered', locale: 'cy', at: '/registrations/:id' },
  { who: 'staff', locale: 'cy', at: '/staff/events/:id' },
  { who: 'staff', locale: 'en', at: '/staff/events/:eventId/registrations' },
  { who: 'staff', locale: 'en', at: '/staff/registrations/:id/access' },
];

/** The display settings at their extremes, on pages of every kind. */
export const extremes = Object.entries(looks).flatMap(([name, display]) =>
  pages.map((page) => [name, page.at, { ...page, display }] as const),
);
