import type { LocaleId } from '#shared/locales.ts';
import type { PageOf } from '#shared/page-of.ts';
import type { LinkPurpose, PeopleQuery, PersonState } from '#shared/people.ts';
import type { RoleGrant } from '#shared/permissions.ts';

/** Who made a change, for its event. */
export interface By {
  actor: { kind: string; id?: string };
  requestId?: string;
}

export interface Person {
  id: string;
  name: string;
  email: string;
  locale: LocaleId;
  state: PersonState;
  roles: RoleGrant[];
  hasCode: boolean;
  version: number;
}

/** Somebody at an OpenID provider; a subject is never given to another there. */
export interface OpenIdAccount {
  issuer: string;
  subject: string;
}

/** How somebody proved who they are. */
export type SignedInBy = 'password' | 'open-id' | 'code' | 'recovery-code' | 'enrolment';

export interface PersonStore {
  /** Null where the address is taken. */
  insert(
    person: Pick<Person, 'name' | 'email' | 'locale' | 'state' | 'roles'> & {
      passwordHash: string | null;
    },
    by: By,
  ): Promise<Person | null>;
  find(id: string): Promise<Person | null>;
  /** The names of people in whatever state, by id. */
  findNames(ids: string[]): Promise<Map<string, string>>;
  /** The active person with an address, and what their password is held against. */
  findCredentials(email: string): Promise<{ person: Person; passwordHash: string } | null>;
  /** The active person whom a provider's account is linked to. */
  findByOpenId(account: OpenIdAccount): Promise<Person | null>;
  list(query: PeopleQuery): Promise<PageOf<Person>>;
  /** Moves a person who still stands in a state and version; false where they do not, or where an account is taken. */
  move(
    from: Pick<Person, 'id' | 'state' | 'version'>,
    change: {
      state: PersonState;
      event: string;
      codes?: string[];
      roles?: RoleGrant[];
      passwordHash?: string;
      openId?: OpenIdAccount;
      /** Takes the password, the provider's account, the code and the recovery codes away. */
      disarm?: boolean;
    },
    by: By,
  ): Promise<boolean>;
  /** Keeps a secret that is not confirmed yet, in place of the last; false where one is confirmed. */
  prepareCode(id: string, secret: string): Promise<boolean>;
  /** The secret of a person's app; null where there is none, or not of that standing. */
  codeSecret(id: string, standing: 'prepared' | 'confirmed'): Promise<string | null>;
  /** Confirms a prepared code in the step it was shown at, with the recovery codes; false where another did. */
  confirmCode(id: string, step: number, recoveryCodes: string[], by: By): Promise<boolean>;
  /** Takes one try at a code; false where ten were taken within fifteen minutes. */
  spendCodeTry(id: string): Promise<boolean>;
  /** Signs in with the code of a step; false where that step, or a later one, was used before. */
  useCodeStep(id: string, step: number, by: By): Promise<boolean>;
  /** Signs in with a recovery code; false where it is none, or was used. */
  useRecoveryCode(id: string, recoveryCode: string, by: By): Promise<boolean>;
  /** Records what a person did that changes nothing of them. */
  record(id: string, type: string, by: By): Promise<void>;
  /** Records a sign-in that needed no code. */
  recordSignIn(id: string, how: SignedInBy, by: By): Promise<void>;
}

/** What a link is about. */
export interface LinkSubject {
  registrationId?: string;
  /** One person of the registration; null for the whole of it. For an invitation, the member of staff. */
  personId?: string | null;
  accountId?: string;
}

export interface LinkStore {
  /** Keeps a new link by the hash of its token, and answers the token. */
  mint(link: { purpose: LinkPurpose; subject: LinkSubject; until: Date }): Promise<string>;
  /** A link that works now, unused where it works once. */
  find(purpose: LinkPurpose, token: string): Promise<{ subject: LinkSubject; until: Date } | null>;
  /** The same, and uses it up where it works once: of many at a time one gets it. */
  use(purpose: LinkPurpose, token: string): Promise<{ subject: LinkSubject; until: Date } | null>;
  /** Removes the links about a subject. Answers how many. */
  revoke(subject: LinkSubject): Promise<number>;
  /** Records that somebody asked for the links of an address. */
  recordAsk(ask: { email: string; locale: LocaleId }, requestId: string): Promise<void>;
  findAsk(id: string): Promise<{ email: string; locale: LocaleId } | null>;
}

/** Whose fresh code it is: the holder of a whole registration, or of one person's part. */
export interface FreshSubject {
  registrationId: string;
  personId: string | null;
}

export interface FreshCodeStore {
  /** Records that a code was asked for; false where five were within the hour. */
  recordAsk(subject: FreshSubject, requestId: string): Promise<boolean>;
  find(id: string): Promise<FreshSubject | null>;
  /** Keeps a new code in place of the last, for ten minutes and five tries. */
  keep(subject: FreshSubject, code: string): Promise<void>;
  /** Takes one try and uses the code up where it fits. */
  use(subject: FreshSubject, code: string): Promise<boolean>;
}
