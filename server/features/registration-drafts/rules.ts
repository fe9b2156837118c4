import { type Event } from '#shared/events.ts';
import { choosablePools } from '#shared/pools.ts';
import type { FieldProblem } from '#shared/problem.ts';
import { answerProblems } from '#shared/question-answers.ts';
import { accessAnswersOf, accessStepOf } from '#shared/draft-access.ts';
import { type DraftAnswers, type DraftStep, draftStepIds } from '#shared/registration-drafts.ts';
import { askedOf, partyPeople, sessionsOf } from './party.ts';
import type { AskingEvent } from './ports.ts';

type Applies = (event: AskingEvent, answers: DraftAnswers) => boolean;

/** The questions that apply to this event and these answers, in their order. */
export function stepsFor(event: AskingEvent, answers: DraftAnswers): DraftStep[] {
  return draftStepIds.filter((step) => {
    const { whose, name } = accessStepOf(step);
    if (whose === 'assistant' && !bringsAssistant(event, answers)) return false;
    const said = accessAnswersOf(answers, whose);
    if (isGroupStep(name)) return saysNeeds(event, said) && choseGroup(said, name);
    return applies[name]?.(event, said) ?? true;
  });
}

/** The first question that applies and has no answer; `check` where all have one. */
export function nextStep(event: AskingEvent, answers: DraftAnswers): DraftStep | 'check' {
  return stepsFor(event, answers).find((step) => !isAnswered(event, answers, step)) ?? 'check';
}

/** Whether a page has been answered; an answer may bring more questions of the organiser to one that was. */
export function isAnswered(event: AskingEvent, answers: DraftAnswers, step: DraftStep): boolean {
  if (step !== 'questions') return answers[step] !== undefined;
  const seen = answers.questions?.seen ?? [];
  return askedOf(event.questions, answers).asked.every(({ id }) => seen.includes(id));
}

/** The answers that still count: those to questions that apply no more are left out when the form is sent. */
export function answersThatApply(event: AskingEvent, answers: DraftAnswers): DraftAnswers {
  const steps = new Set<string>(stepsFor(event, answers));
  return Object.fromEntries(Object.entries(answers).filter(([step]) => steps.has(step)));
}

/** What is wrong with the answers to one question at this event; its fields are those of the page. */
export function problemsOfStep(
  event: AskingEvent,
  step: DraftStep,
  answers: DraftAnswers,
  invitedTo: string | null = null,
): FieldProblem[] {
  if (step === 'place' && answers.place) {
    const ids = new Set(choosablePools(event.pools, invitedTo).map(({ id }) => id));
    const { pool, pools } = answers.place;
    return [
      ...(ids.has(pool) ? [] : [{ field: 'pool', code: 'place.unknown' } as const]),
      ...Object.entries(pools)
        .filter(([, one]) => !ids.has(one))
        .map(([number]) => ({ field: `pools.${number}`, code: 'place.unknown' }) as const),
    ];
  }
  if (step === 'sessions') return sessionProblems(event, answers);
  if (step === 'questions') {
    const { asked, given } = askedOf(event.questions, answers);
    const seen = answers.questions?.seen ?? [];
    return answerProblems(
      asked.filter(({ id }) => seen.includes(id)),
      given,
    );
  }
  if (step === 'people' && partyPeople(answers).length < 2)
    return [{ field: 'names.1', code: 'name.missing' }];
  return [];
}

const inPerson: Applies = ({ mode }) => mode !== 'online';
const saysNeeds: Applies = (_event, { consent }) => consent?.hold === 'yes';

const bringsAssistant: Applies = (event, { assistant }) =>
  inPerson(event, {}) && assistant?.coming === 'yes';

const applies: { [step: string]: Applies | undefined } = {
  people: (_event, { contact }) => contact?.party === 'group',
  guardian: (_event, answers) => partyPeople(answers).some((person) => person.under18),
  sessions: ({ sessions }) => sessions.some((session) => session.choice !== null),
  needs: saysNeeds,
  'anything-else': saysNeeds,
  assistant: inPerson,
  food: (event, answers) => inPerson(event, answers) && saysNeeds(event, answers),
  photos: (event, answers) =>
    inPerson(event, answers) || event.sessions.some((session) => session.recorded),
  questions: (event, answers) => askedOf(event.questions, answers).asked.length > 0,
  profile: saysNeeds,
};

const isGroupStep = (name: string): boolean => name.startsWith('needs-');

function choseGroup({ needs }: DraftAnswers, step: string): boolean {
  return needs?.groups.some((group) => `needs-${group}` === step) ?? false;
}

function sessionProblems(event: AskingEvent, answers: DraftAnswers): FieldProblem[] {
  const byChoice = (choice: string, id: string): boolean =>
    event.sessions.some((session) => session.id === id && session.choice === choice);
  const { sessions = {}, each = {} } = answers.sessions ?? {};
  const unknown = [
    ...Object.entries(sessions)
      .filter(([choice, id]) => !byChoice(choice, id))
      .map(([choice]) => `sessions.${choice}`),
    ...Object.entries(each)
      .filter(([key, id]) => !byChoice(key.replace(/^\d\./, ''), id))
      .map(([key]) => `each.${key}`),
  ];
  if (unknown.length > 0)
    return unknown.map((field) => ({ field, code: 'session.unknown' }) as const);
  const missing = choicesOf(event).filter((choice) => sessions[choice] === undefined);
  if (missing.length > 0)
    return missing.map((choice) => ({ field: `sessions.${choice}`, code: 'answer.missing' }));
  const clash = partyPeople(answers).some(({ number }) =>
    overlap(event, sessionsOf(answers, number)),
  );
  return clash ? [{ field: 'sessions', code: 'session.clash' }] : [];
}

/** The names of the choices of an event, in the order of the timetable. */
export function choicesOf({ sessions }: Pick<Event, 'sessions'>): string[] {
  return [...new Set(sessions.flatMap(({ choice }) => choice ?? []))];
}

function overlap({ sessions }: Event, ids: string[]): boolean {
  const chosen = sessions.filter(({ id }) => ids.includes(id));
  return chosen.some((one) =>
    chosen.some(
      (other) => one !== other && one.startsAt < other.endsAt && other.startsAt < one.endsAt,
    ),
  );
}
