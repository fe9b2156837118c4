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
  hasPassword: boolean;
  /** Whether an organisation's account is linked to them. */
  hasOpenId: boolean;
  /** How many recovery codes are left. */
  recoveryCodes: number;
  version: number;
}

/** Somebody at an OpenID provider; a subject is never given to another there. */
export interface OpenIdAccount {
  issuer: string;
  subject: string;
}

/** How somebody proved who they are. */
export type ProvedBy =
  | 'password'
  | 'open-id'
  | 'sign-in'
  | 'code'
  | 'recovery-code'
  | 'enrolment'
  | 'new-app';

/** What somebody proved who they are for: to sign in, or to change how they do. */
export type ProofEvent = 'person.signedIn' | 'person.proved';

/** The app that is set up: the first one somebody has, or one in place of another. */
export type AppOrder = 'first' | 'next';

export interface PersonStore extends ProofStore {
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
  /** Records what a person did that changes nothing of them. */
  record(id: string, type: string, by: By): Promise<void>;
}

/** What somebody proves who they are with. Recovery codes come and are kept as slow hashes. */
export interface ProofStore {
  /** Keeps the secret for an app that is to be set up, in place of the last such; false where a first one comes late. */
  prepareApp(id: string, secret: string, order: AppOrder): Promise<boolean>;
  /** What an app is to be set up with; null where nothing is prepared, or a first one comes late. */
  preparedSecret(id: string, order: AppOrder): Promise<string | null>;
  /** The secret of the app that counts now. */
  appSecret(id: string): Promise<string | null>;
  /** Makes a prepared secret the one that counts; false where it is not prepared any more. */
  confirmApp(
    id: string,
    app: { secret: string; order: AppOrder; step: number; recoveryCodes: string[] },
    by: By,
  ): Promise<boolean>;
  /** Takes one try at a proof; false where ten were taken within fifteen minutes. */
  spendTry(id: string): Promise<boolean>;
  /** Uses the code of a step up; false where that step, or a later one, was used before. */
  useCodeStep(id: string, step: number, event: ProofEvent, by: By): Promise<boolean>;
  /** Uses a recovery code up; false where it is none, or was used. */
  useRecoveryCode(id: string, recoveryCode: string, event: ProofEvent, by: By): Promise<boolean>;
  /** Records a proof that needed no code. */
  recordProof(id: string, how: ProvedBy, event: ProofEvent, by: By): Promise<void>;
  findPasswordHash(id: string): Promise<string | null>;
  /** False where the person is not active any more. */
  setPassword(id: string, passwordHash: string, by: By): Promise<boolean>;
  /** Puts new recovery codes in place of all; false where there is no app that they could stand in for. */
  setRecoveryCodes(id: string, recoveryCodes: string[], by: By): Promise<boolean>;
}

/** What a link is about. */
export interface LinkSubject {
  registrationId?: string;
  /** One person of the registration; null for the whole of it. For an invitation, the member of staff. */
  personId?: string | null;
  accountId?: string;
  /** A communication professional on their own pages, and whose diary a calendar is. */
  professionalId?: string;
  diaryOf?: string;
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
