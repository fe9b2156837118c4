import type { DraftAnswers } from '#shared/registration-drafts.ts';
import type { Text } from '#shared/text.ts';
import { accessRows } from './check-access-rows.ts';
import type { DraftEvent } from './draft-event.ts';
import { isYes, peopleIn } from './draft-people.ts';
import { partOf, type DraftPart } from './draft-steps.ts';
import { placeName } from './place-name.ts';
import { sessionChoices } from './session-choices.ts';

/** An answer in words, and the question where it can be changed. */
export interface CheckRow {
  step: string;
  label: string;
  /** Several where an answer is a list. */
  values: readonly string[];
}

/** All answers in words, by the parts of the form; questions that do not apply are left out. */
export function checkParts(
  answers: DraftAnswers,
  steps: readonly string[],
  event: DraftEvent,
  text: Text,
  /** What the organiser asks, in words. */
  asked: readonly CheckRow[] = [],
): { part: DraftPart; rows: CheckRow[] }[] {
  const rows = [
    ...peopleRows(answers, text),
    ...placeRows(answers, event, text),
    ...accessRows(answers, text),
    ...asked,
    ...contactRows(answers, text),
  ].filter(({ step }) => steps.includes(step));
  return (['people', 'place', 'access', 'contact'] as const)
    .map((part) => ({ part, rows: rows.filter(({ step }) => partOf(step) === part) }))
    .filter((one) => one.rows.length > 0);
}

function peopleRows(answers: DraftAnswers, text: Text): CheckRow[] {
  const { contact, people, guardian } = answers;
  const own = contact && [
    row('contact', text('registrations:check.name'), nameWithAge(contact, text)),
    row('contact', text('registrations:check.email'), contact.email),
    row(
      'contact',
      text('registrations:check.phone'),
      contact.phone ?? text('registrations:check.notGiven'),
    ),
  ];
  const others = peopleIn(answers)
    .slice(1)
    .map(({ number, name }) => {
      const email = people?.emails[number];
      const under18 = isYes(people?.under18[number]);
      return row(
        'people',
        text('registrations:people.number', { number: Number(number) + 1 }),
        nameWithAge({ name, under18 }, text),
        ...(email ? [email] : []),
      );
    });
  const agrees = guardian && [
    row('guardian', text('registrations:check.guardian'), guardian.name, guardian.phone),
  ];
  return [...(own ?? []), ...others, ...(agrees ?? [])];
}

function placeRows(answers: DraftAnswers, event: DraftEvent, text: Text): CheckRow[] {
  const { place, sessions } = answers;
  const people = peopleIn(answers);
  const nameOf = (number: string) => people.find((one) => one.number === number)?.name ?? '';
  const titleOf = (id: string) => event.sessions.find((one) => one.id === id)?.title ?? '';
  const placeOf = (id: string) => {
    const pool = event.pools.find((one) => one.id === id);
    return pool ? placeName(pool, text) : '';
  };
  const apart = (number: string, value: string) =>
    text('registrations:check.apart', { name: nameOf(number), value });
  const label = text('registrations:check.place');
  return [
    ...(place
      ? [
          row(
            'place',
            label,
            placeOf(place.pool),
            ...Object.entries(place.pools).map(([n, id]) => apart(n, placeOf(id))),
          ),
        ]
      : []),
    ...(sessions
      ? [
          row(
            'sessions',
            text('registrations:check.sessions'),
            ...sessionChoices(event.sessions).map(({ id }) => titleOf(sessions.sessions[id] ?? '')),
            ...Object.entries(sessions.each).map(([key, id]) =>
              apart(key.slice(0, 1), titleOf(id)),
            ),
          ),
        ]
      : []),
  ];
}

function contactRows({ photos, language, profile }: DraftAnswers, text: Text): CheckRow[] {
  return [
    ...(photos
      ? [
          row(
            'photos',
            text('registrations:check.photos'),
            text(`registrations:photos.${photos.photos}`),
          ),
        ]
      : []),
    ...(language
      ? [
          row(
            'language',
            text('registrations:check.language'),
            text(`registrations:locales.${language.locale}`),
          ),
          row(
            'language',
            text('registrations:check.method'),
            text(`access-requests:methods.${language.method}`),
          ),
          row(
            'language',
            text('registrations:check.format'),
            text(`registrations:formats.${language.format}`),
          ),
        ]
      : []),
    ...(profile
      ? [
          row(
            'profile',
            text('registrations:check.profile'),
            text(profile.keep === 'yes' ? 'registrations:yes' : 'registrations:no'),
          ),
        ]
      : []),
  ];
}

const row = (step: string, label: string, ...values: string[]): CheckRow => ({
  step,
  label,
  values,
});

const nameWithAge = ({ name, under18 }: { name: string; under18: boolean }, text: Text): string =>
  under18 ? text('registrations:check.nameUnder18', { name }) : name;
