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
  anythingElse?: string | undefined;
  ifFull?: string | undefined;
  consentRecorded: boolean;
}

/** What is sent for a form: one person, their assistant, and how they are reached. */
export function enteredInput(
  typed: TypedRegistration,
): Record<keyof StaffRegistrationInput, unknown> {
  const { source, locale, ifFull, email, phone, method, format } = typed;
  const { name, pool, under18, guardian, photos } = typed;
  const access = accessOf(typed);
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
  { sessions }: Pick<TypedRegistration, 'sessions'>,
): string {
  if (field.startsWith('people.1.')) return field.endsWith('.name') ? 'assistantName' : 'assistant';
  const [first = '', ...rest] = field
    .replace(/^people\.0\.(access\.)?/, '')
    .replace(/^contact\./, '')
    .split('.');
  if (first === 'sessions') return `sessions.${Object.keys(sessions)[0] ?? ''}`;
  if (first === 'guardian') return `guardian.${rest[0] ?? 'name'}`;
  if (first === 'needs' || first === 'people') return '';
  return first;
}

/** What was said about access, where anything was: without the consent to keep it, it is refused. */
function accessOf({
  consentToHold,
  consentToShare,
  needs = {},
  anythingElse,
}: TypedRegistration): object | null {
  const codes = Object.values(needs).flat();
  if (!consentToHold && codes.length === 0 && anythingElse === undefined) return null;
  return {
    consentToHold: consentToHold || undefined,
    consentToShare,
    needs: codes.map((code) => ({ code })),
    anythingElse,
  };
}
