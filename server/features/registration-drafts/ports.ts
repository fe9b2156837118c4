import type { Event } from '#shared/events.ts';
import type { LocaleId } from '#shared/locales.ts';
import type { Question } from '#shared/questions.ts';
import type { DraftAnswers } from '#shared/registration-drafts.ts';
import type { RegistrationInput, RegistrationReceipt } from '#shared/registrations.ts';
import type { NewEvent } from '#server/platform/relay.ts';

export interface StoredDraft {
  id: string;
  eventId: string;
  locale: LocaleId;
  answers: DraftAnswers;
  /** Ids of the people by their number in the form: 0 to 9, then the assistant. */
  personIds: string[];
  registrationId: string | null;
  /** The pool that an invitation opened to whoever fills it in, and the invitation. */
  invitedTo: string | null;
  invitation: string | null;
  /** Whether there were too few places when they were last asked for. */
  full: boolean;
  sent: boolean;
  expiresAt: Date;
  version: number;
}

export type DraftChange = Partial<
  Pick<StoredDraft, 'answers' | 'registrationId' | 'full' | 'sent' | 'locale'>
>;

export interface DraftStore {
  insert(draft: StoredDraft, secretHash: string): Promise<void>;
  /** The draft where one of its secrets is the given one, else null. */
  find(id: string, secretHash: string): Promise<StoredDraft | null>;
  /** The draft by its id alone, for what follows from its events. */
  findById(id: string): Promise<StoredDraft | null>;
  change(
    standing: { id: string; version: number },
    change: DraftChange,
    events: NewEvent[],
    now: Date,
  ): Promise<boolean>;
  addToken(id: string, tokenHash: string): Promise<void>;
  /** Uses a token up and adds a secret in its place; false where there is no such token. */
  useToken(id: string, tokenHash: string, secretHash: string, now: Date): Promise<boolean>;
}

export interface HoldPerson {
  id: string;
  pool: string;
  sessions: string[];
  assists: string | null;
}

interface By {
  actor: { kind: string; id?: string };
  requestId?: string;
}

/** What the form asks of registrations. */
export interface RegistrationsPort {
  /** Throws gone where nobody can register now. */
  refuseClosed(event: Event): void;
  hold(
    event: Event,
    wanted: { id: string; locale: LocaleId; people: HoldPerson[] },
    by: By,
  ): Promise<{ state: 'held'; until: Date } | { state: 'full'; pool: string } | { state: 'lost' }>;
  extend(event: Event, id: string): Promise<Date | null>;
  /** `claiming` where its places are still being claimed. */
  standing(id: string): Promise<{ until: Date; limit: Date } | 'claiming' | null>;
  complete(
    event: Event,
    id: string,
    details: { input: RegistrationInput; personIds: string[] },
    by: By,
  ): Promise<RegistrationReceipt | 'lost'>;
  receipt(id: string): Promise<RegistrationReceipt | 'lost'>;
  giveUp(id: string, by: By): Promise<void>;
  register(
    slug: string,
    input: RegistrationInput,
    origin: {
      by: By;
      source: 'online';
      id: string;
      invitedTo: string | null;
      invitation: string | null;
    },
  ): Promise<RegistrationReceipt>;
}

/** What the form asks of invitations to places. */
export interface InvitationsPort {
  /** The invitation that the code of a link opens now, and its pool; null where it opens none. */
  open(event: Event, code: string): Promise<{ id: string; pool: string } | null>;
  /** Counts the people whom a registration brings by an invitation. False where it is used up. */
  use(event: Event, id: string, registrationId: string, people: number): Promise<boolean>;
}

/** An event with what its organiser asks. */
export type AskingEvent = Event & { questions?: readonly Question[] };

export interface EventsPort {
  find(id: string): Promise<AskingEvent | null>;
  findBySlug(slug: string): Promise<AskingEvent | null>;
}
