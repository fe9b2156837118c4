import { createHash, createHmac } from 'node:crypto';
import type { AuditRow } from './audit.ts';

/** A batch of audit rows bound to the batch before it, so that none can be changed or taken out unseen. */
export interface AuditSeal {
  /** Counts up from 1 without gaps. */
  _id: number;
  ids: string[];
  /** One a row, in the order of `ids`. */
  digests: string[];
  /** The code of the seal before; empty on the first. */
  previous: string;
  /** The time of the newest row. */
  to: Date;
  at: Date;
  mac: string;
  /** Set when the rows were removed because their time was over. */
  retired?: boolean;
}

/** Seals rows after the last seal, under a key that the database does not hold. */
export function sealRows(
  rows: readonly AuditRow[],
  last: AuditSeal | null,
  at: Date,
  key: Buffer,
): AuditSeal {
  const seal = {
    _id: (last?._id ?? 0) + 1,
    ids: rows.map((row) => row._id),
    digests: rows.map(digestOf),
    previous: last?.mac ?? '',
    to: rows.reduce((newest, row) => (row.at > newest ? row.at : newest), new Date(0)),
    at,
  };
  return { ...seal, mac: macOf(seal, key) };
}

/** The code of a seal: HMAC-SHA-256 over everything in it but the code itself. */
export function macOf(seal: Omit<AuditSeal, 'mac' | 'retired'>, key: Buffer): string {
  const { _id, ids, digests, previous, to, at } = seal;
  const said = JSON.stringify([_id, ids, digests, previous, to.toISOString(), at.toISOString()]);
  return createHmac('sha256', key).update(said).digest('base64url');
}

/** The fingerprint of a row: SHA-256 over every field that is not about its seal. */
export function digestOf(row: AuditRow): string {
  const { _id, at, actor, action, subject, codes, count, requestId } = row;
  const said = JSON.stringify([
    _id,
    at.toISOString(),
    actor.kind,
    actor.id ?? null,
    action,
    subject.collection,
    subject.id,
    codes ?? null,
    count ?? null,
    requestId ?? null,
  ]);
  return createHash('sha256').update(said).digest('base64url');
}
