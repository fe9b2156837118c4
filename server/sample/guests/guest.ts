import type { NeedCode } from '#shared/access-needs.ts';
import type { EventInput } from '#shared/events.ts';
import type { LocaleId } from '#shared/locales.ts';
import type { PersonInput, RegistrationInput } from '#shared/registrations.ts';
import { answersOf } from './answers.ts';

/** A need by its code, with the answers to its follow-up questions where there are any. */
export type Need = NeedCode | [NeedCode, Record<string, string>];

/** A registration as somebody would make it; the first name is the one who writes to us. */
export interface Guest {
  people: string[];
  pool?: string;
  locale?: LocaleId;
  /** What the first person needs. */
  needs?: Need[];
  /** What others of the party need, by their place in `people`. */
  others?: Record<number, Need[]>;
  /** Comes with the first person. */
  assistant?: string;
  /** Which of the sessions beside each other, from 0. */
  side?: number;
  note?: string;
  /** Everyone of the registration is under 18; this is the parent or guardian. */
  guardian?: string;
  phone?: string;
  method?: RegistrationInput['contact']['method'];
  format?: RegistrationInput['contact']['format'];
  photos?: PersonInput['photos'];
  keepProfile?: boolean;
}

/** What a guest sends in, by their number at the event, and the address it comes from: their name, folded, at a domain that cannot exist. */
export function registrationOf(guest: Guest, event: EventInput, number: number): RegistrationInput {
  const { people, pool = 'general', locale = 'en', assistant, phone, guardian } = guest;
  const sessions = chosen(event, guest.side ?? 0);
  const answers = answersOf(event.slug, number, pool);
  const attendees = people.map((name, index): PersonInput => {
    const needs = index === 0 ? guest.needs : guest.others?.[index];
    return {
      name,
      pool,
      sessions,
      under18: guardian !== undefined,
      ...(guardian !== undefined && {
        guardian: { name: guardian, phone: '07700 900461', consents: true },
      }),
      photos: guest.photos ?? (guardian === undefined ? 'ask_me' : 'no_photos'),
      ...(needs && { access: accessOf(needs, guest, index) }),
      ...(index === 0 && answers && { answers }),
    };
  });
  const withAssistant: PersonInput[] =
    assistant === undefined
      ? attendees
      : [
          ...attendees,
          {
            name: assistant,
            pool: 'assistant',
            sessions,
            assists: 0,
            under18: false,
            photos: 'ask_me',
          },
        ];
  return {
    locale,
    people: withAssistant,
    contact: {
      email: addressOf(people[0] ?? '', locale),
      ...(phone !== undefined && { phone }),
      method: guest.method ?? 'email',
      format: guest.format ?? (locale === 'en-easy' ? 'easy_read' : 'standard'),
    },
    ifFull: 'wait',
  };
}

/** One session of each choice, all on the same side. */
function chosen({ sessions }: EventInput, side: number): string[] {
  const choices = [...new Set(sessions.flatMap(({ choice }) => choice ?? []))];
  return choices.flatMap((choice) => {
    const beside = sessions.filter((session) => session.choice === choice);
    return beside[side % beside.length]?.id ?? [];
  });
}

function accessOf(needs: Need[], guest: Guest, index: number): NonNullable<PersonInput['access']> {
  const isFirst = index === 0;
  return {
    consentToHold: true,
    consentToShare: true,
    needs: needs.map((need) => {
      const [code, answers] = typeof need === 'string' ? [need, {}] : need;
      return { code, severity: 'required', answers };
    }),
    ...(isFirst && guest.note !== undefined && { anythingElse: guest.note }),
    ...(isFirst &&
      guest.phone !== undefined &&
      guest.method !== undefined && { contactMe: { method: guest.method } }),
    keepProfile: isFirst && guest.keepProfile === true,
  };
}

function addressOf(name: string, locale: LocaleId): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ł/g, 'l')
    .replace(/['’]/g, '')
    .replace(/[^a-z]+/g, '.');
  return `${plain}@${locale === 'cy' ? 'ebost' : 'post'}.example`;
}
