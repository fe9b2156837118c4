import type { AnswerCode } from '#shared/equality-answers.ts';
import type {
  EqualityDetail,
  EqualitySettings,
  EqualityTable,
} from '#shared/equality-monitoring.ts';
import type { QuestionId, QuestionSet } from '#shared/equality-questions.ts';
import type { Event } from '#shared/events.ts';
import type { Nation } from '#shared/nations.ts';
import type { KeyedCounts } from './rules.ts';

export type GivenAnswers = Partial<Record<QuestionId, AnswerCode | 'prefer_not'>>;

/** The answers that people gave at one event on one day, in an order that says nothing. */
export interface Bucket {
  eventId: string;
  nation: Nation;
  /** The quarter of the event, as `2026-Q3`. */
  quarter: string;
  /** The ISO day: nothing finer is kept. */
  day: string;
  set: QuestionSet['id'];
}

export interface AnswerStore {
  /** Adds the answers of one person to their bucket; the same token again adds nothing. */
  add(
    bucket: Bucket,
    response: { token: string; answers: GivenAnswers; more: string | null },
    deleteAfter: Date,
  ): Promise<void>;
  /** Hands each bucket of some quarters to `see`; null for all. */
  each(
    quarters: readonly string[] | null,
    see: (
      bucket: Bucket & { responses: Array<{ answers: GivenAnswers; more: string | null }> },
    ) => void,
  ): Promise<void>;
  listQuarters(): Promise<string[]>;
  /** Answers how many buckets it removed. */
  removeOverdue(now: Date): Promise<number>;
}

/** Released figures: what is shown, and the true counts and words behind it, which are kept sealed. */
export interface StoredRelease {
  period: string;
  detail: EqualityDetail;
  /** The ISO day. */
  releasedOn: string;
  threshold: number;
  roundTo: number;
  tables: EqualityTable[];
  counts: KeyedCounts;
  /** Null where too few people wrote something. */
  comments: string[] | null;
  version: number;
}

export interface Doer {
  by: { kind: string; id?: string };
  requestId: string;
}

export interface ReleaseStore {
  find(period: string): Promise<StoredRelease | null>;
  list(): Promise<StoredRelease[]>;
  /** Adds a release, or puts it in place of the version before; false where somebody else was quicker. */
  save(release: StoredRelease, by: Doer, now: Date): Promise<boolean>;
  /** Takes the words out of releases before a day, and answers how many. */
  forgetComments(before: string, now: Date): Promise<number>;
}

export interface SettingsStore {
  list(): Promise<EqualitySettings[]>;
  /** False where there are settings from that day already. */
  add(settings: EqualitySettings, by: Doer, now: Date): Promise<boolean>;
}

export interface EqualityPorts {
  answers: AnswerStore;
  releases: ReleaseStore;
  settings: SettingsStore;
  events: { findBySlug(slug: string): Promise<Event | null> };
  clock: { now(): Date };
  audit: {
    read(entry: {
      actor: { kind: string; id?: string };
      action: string;
      subject: { collection: string; id: string };
      requestId?: string;
    }): Promise<void>;
  };
  nudge: () => void;
}
