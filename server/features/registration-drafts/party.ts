import { answersTo } from '#shared/access-needs.ts';
import type { NeedInput } from '#shared/access-requests.ts';
import type { LocaleId } from '#shared/locales.ts';
import { accessAnswersOf, type Whose } from '#shared/draft-access.ts';
import { questionsFor, readAnswers } from '#shared/question-answers.ts';
import type { Answers, Question } from '#shared/questions.ts';
import type { DraftAnswers, NeedsTicked } from '#shared/registration-drafts.ts';
import { registrationInput, type RegistrationInput } from '#shared/registrations.ts';
import type { HoldPerson } from './ports.ts';

/** Somebody of a party by their number in the form: 0 is the person who fills it in. */
export interface PartyPerson {
  number: number;
  name: string;
  email: string | null;
  under18: boolean;
}

const assistantNumber = 10;

/** The people of a form, those who have a name. */
export function partyPeople({ contact, people }: DraftAnswers): PartyPerson[] {
  const lead = {
    number: 0,
    name: contact?.name ?? '',
    email: null,
    under18: contact?.under18 ?? false,
  };
  if (contact?.party !== 'group' || !people) return [lead];
  const others = Object.entries(people.names).map(([number, name]) => ({
    number: Number(number),
    name,
    email: people.emails[number] ?? null,
    under18: people.under18[number] !== undefined && people.under18[number] !== 'no',
  }));
  return [lead, ...others.toSorted((one, other) => one.number - other.number)];
}

/** The sessions of one person: their own choice, else the one for all. */
export function sessionsOf({ sessions }: DraftAnswers, number: number): string[] {
  const choices = Object.keys(sessions?.sessions ?? {});
  return choices.flatMap(
    (choice) => sessions?.each[`${number}.${choice}`] ?? sessions?.sessions[choice] ?? [],
  );
}

/** What the organiser asks of the person who fills in the form, and what they answered so far. */
export function askedOf(
  questions: readonly Question[] = [],
  answers: DraftAnswers,
): { asked: Question[]; given: Answers } {
  const given = readAnswers(questions, answers.questions?.answers ?? {});
  const facts = { pool: poolOf(answers, 0), sessions: sessionsOf(answers, 0) };
  const asked = questionsFor(questions, facts, given);
  const counted = asked.flatMap(({ id }) => (given[id] === undefined ? [] : [[id, given[id]]]));
  return { asked, given: Object.fromEntries(counted) as Answers };
}

/** For whom places are to be held, before names matter. */
export function holdPeople(answers: DraftAnswers, personIds: string[]): HoldPerson[] {
  const lead = personIds[0] ?? '';
  const party = partyPeople(answers).map(({ number }) => ({
    id: personIds[number] ?? '',
    pool: poolOf(answers, number),
    sessions: sessionsOf(answers, number),
    assists: null,
  }));
  if (answers.assistant?.coming !== 'yes') return party;
  const id = personIds[assistantNumber] ?? '';
  return [...party, { id, pool: 'assistant', sessions: [], assists: lead }];
}

/** The form as the one call that registers, with the ids of its people in the same order. */
export function registrationOf(
  answers: DraftAnswers,
  {
    personIds,
    locale,
    ifFull,
    questions,
  }: {
    personIds: string[];
    locale: LocaleId;
    ifFull: 'wait' | 'stop';
    questions?: readonly Question[];
  },
): { input: RegistrationInput; personIds: string[] } {
  const party = partyPeople(answers);
  const { contact, guardian, photos, language, assistant } = answers;
  const people = party.map(({ number, name, email, under18 }) => ({
    name,
    ...(email && { email }),
    pool: poolOf(answers, number),
    sessions: sessionsOf(answers, number),
    under18,
    ...(under18 && guardian && { guardian }),
    ...(photos && { photos: photos.photos }),
    ...(number === 0 && accessOf(answers, 'own')),
    ...(number === 0 && { answers: askedOf(questions, answers).given }),
  }));
  const coming = assistant?.coming === 'yes';
  const helper = {
    name: assistant?.name ?? '',
    pool: 'assistant',
    assists: 0,
    ...accessOf(answers, 'assistant'),
  };
  const input = {
    locale: language?.locale ?? locale,
    people: coming ? [...people, helper] : people,
    contact: {
      email: contact?.email,
      ...(contact?.phone && { phone: contact.phone }),
      ...(language && { method: language.method, format: language.format }),
    },
    ifFull,
  };
  const numbers = [...party.map(({ number }) => number), ...(coming ? [assistantNumber] : [])];
  return {
    input: registrationInput.parse(input),
    personIds: numbers.map((number) => personIds[number] ?? ''),
  };
}

function poolOf({ place }: DraftAnswers, number: number): string {
  return place?.pools[number] ?? place?.pool ?? '';
}

/** What one of the two said about access, where they agreed that we keep it. */
function accessOf(answers: DraftAnswers, whose: Whose) {
  const said = accessAnswersOf(answers, whose);
  const { consent, needs, food } = said;
  if (consent?.hold !== 'yes') return {};
  const ticked = (needs?.groups ?? []).map((group) =>
    group === 'catering' ? undefined : said[`needs-${group}`],
  );
  const { anythingElse, contactMe, method = 'email', when } = said['anything-else'] ?? {};
  const access = {
    consentToHold: true,
    consentToShare: consent.share,
    needs: [...ticked, food].flatMap((group) => (group ? needsIn(group) : [])),
    ...(anythingElse && { anythingElse }),
    ...(contactMe && { contactMe: { method, ...(when && { when }) } }),
    // Asked only of the person who fills in the form.
    keepProfile: whose === 'own' && answers.profile?.keep === 'yes',
  };
  return { access };
}

function needsIn({ codes, severity, answers }: NeedsTicked): NeedInput[] {
  return codes.map((code) => ({
    code,
    severity: severity[code] ?? 'required',
    answers: answersTo(code, answers),
  }));
}
