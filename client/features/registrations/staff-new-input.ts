import { answersTo } from '#shared/access-needs.ts';
import { readAnswers } from '#shared/question-answers.ts';
import type { Question } from '#shared/questions.ts';
import type { StaffRegistrationInput } from '#shared/staff-registrations.ts';

/** The form as it was typed; a guardian and needs are absent where nothing of them was. */
export interface TypedRegistration {
  source?: string | undefined;
  name?: string | undefined;
  email?: string | undefined;
  phone?: string | undefined;
  method?: string | undefined;
  format?: string | undefined;
  locale?: string | undefined;
  pool?: string | undefined;
  /** Session by choice. */
  sessions: Record<string, string>;
  assistant?: string | undefined;
  assistantName?: string | undefined;
  under18: boolean;
  guardian?:
    | { name?: string | undefined; phone?: string | undefined; consents: boolean }
    | undefined;
  photos?: string | undefined;
  consentToHold: boolean;
  consentToShare: boolean;
  /** Codes by group. */
  needs?: Record<string, string[]> | undefined;
  /** Answers to the questions of the needs, by `code.question`, and of the organiser, by the names of their fields. */
  answers: Record<string, string>;
  anythingElse?: string | undefined;
  ifFull?: string | undefined;
  consentRecorded: boolean;
}

/** What is sent for a form: one person, their assistant, and how they are reached. */
export function enteredInput(
  typed: TypedRegistration,
  questions: readonly Question[] = [],
): Record<keyof StaffRegistrationInput, unknown> {
  const { source, locale, ifFull, email, phone, method, format } = typed;
  const { name, pool, under18, guardian, photos } = typed;
  const access = accessOf(typed);
  const answers = readAnswers(questions, typed.answers);
  const person = {
    name,
    pool,
    sessions: Object.values(typed.sessions),
    under18,
    ...(under18 && {
      guardian: { ...guardian, consents: guardian?.consents === true || undefined },
    }),
    photos,
    ...(access && { access }),
    ...(Object.keys(answers).length > 0 && { answers }),
  };
  const assistant = { name: typed.assistantName ?? '', pool: 'assistant', assists: 0 };
  return {
    source,
    locale,
    people: typed.assistant === 'yes' ? [person, assistant] : [person],
    contact: { email, phone, method, format },
    ifFull,
    consentRecorded: typed.consentRecorded || undefined,
  };
}

/** The field of the form that a problem of the call is about; none where it is about the whole. */
export function formField(
  field: string,
  typed: Pick<TypedRegistration, 'sessions' | 'needs'>,
): string {
  if (field.startsWith('people.1.')) return field.endsWith('.name') ? 'assistantName' : 'assistant';
  const [first = '', ...rest] = field
    .replace(/^people\.0\.(access\.)?/, '')
    .replace(/^contact\./, '')
    .split('.');
  if (first === 'sessions') return `sessions.${Object.keys(typed.sessions)[0] ?? ''}`;
  if (first === 'guardian') return `guardian.${rest[0] ?? 'name'}`;
  if (first === 'needs') return answerField(rest, codesOf(typed));
  if (first === 'answers') return `answers.${rest.join('.')}`;
  if (first === 'people') return '';
  return first;
}

const codesOf = ({ needs = {} }: Pick<TypedRegistration, 'needs'>): string[] =>
  Object.values(needs).flat();

/** The question of a need that a problem is about, as `3.answers.size`; none where it is the need itself. */
function answerField([at, part, question]: string[], codes: string[]): string {
  return part === 'answers' ? `answers.${codes[Number(at)] ?? ''}.${question ?? ''}` : '';
}

/** What was said about access, where anything was: without the consent to keep it, it is refused. */
function accessOf(typed: TypedRegistration): object | null {
  const { consentToHold, consentToShare, anythingElse } = typed;
  const codes = codesOf(typed);
  if (!consentToHold && codes.length === 0 && anythingElse === undefined) return null;
  return {
    consentToHold: consentToHold || undefined,
    consentToShare,
    needs: codes.map((code) => ({ code, answers: answersTo(code, typed.answers) })),
    anythingElse,
  };
}
