import { type Connection, Schema } from 'mongoose';
import { type AuditFinding, type AuditHead, checkHead, checkSeal } from './audit-check.ts';
import { type AuditSeal, sealRows } from './audit-seal.ts';
import { deriveKey } from './cipher.ts';
import type { Clock } from './clock.ts';
import { newId } from './ids.ts';
import { isDuplicateKey, modelOf, schemaOptions } from './mongo.ts';

/** Who did what to which record: ids and codes, never a word of a person. */
export interface AuditEntry {
  actor: { kind: string; id?: string };
  action: string;
  subject: { collection: string; id: string };
  codes?: string[];
  count?: number;
  requestId?: string;
}

/** A row of the trail as it is stored. */
export interface AuditRow extends AuditEntry {
  _id: string;
  at: Date;
  /** The number of the seal that covers it; 0 until then. */
  seal: number;
}

/** The audit trail: changes, reads, and proof that none was touched. */
export interface Audit {
  /** Records a change once, however often it is told; `id` and `at` are the event's. */
  changed(entry: AuditEntry & { id: string; at: Date }): Promise<void>;
  /** Records a read; await it before the answer, and without it give no answer. */
  read(entry: AuditEntry): Promise<void>;
  /** What happened to a record, newest first. */
  history(subject: AuditEntry['subject'], limit: number): Promise<AuditRow[]>;
  /** Chains the rows that are not sealed yet; run by one process at a time. Answers the head to publish. */
  seal(): Promise<AuditHead | null>;
  /** Everything that was changed, added or taken out since it was sealed. */
  verify(against?: { head?: AuditHead; keptSince?: Date }): Promise<AuditFinding[]>;
  /** Removes the rows of whole seals older than a time; the seals stay. Answers how many rows it removed. */
  retire(before: Date): Promise<number>;
}

/** The audit trail. Rows go in unchained, so that no reader waits for another; seal() chains them in batches. */
export function createAudit({
  connection,
  clock,
  key,
  olderKeys = [],
}: {
  connection: Connection;
  clock: Clock;
  key: Buffer;
  olderKeys?: readonly Buffer[];
}): Audit {
  const trail = modelOf(connection, 'audit', rowSchema);
  const seals = modelOf<AuditSeal>(connection, 'audit-seals', sealSchema);
  const keys = [key, ...olderKeys].map((master) => deriveKey(master, 'audit'));
  const sealKey = deriveKey(key, 'audit');

  const insert = (row: AuditRow) => trail.collection.insertOne(row as never);
  /** The rows of a seal by its mark, and by their ids where a mark was taken off. */
  async function sealedRows({ _id, ids }: AuditSeal): Promise<AuditRow[]> {
    const marked = await trail.find({ seal: _id }).lean<AuditRow[]>();
    const known = new Set(marked.map((row) => row._id));
    const rest = ids.filter((id) => !known.has(id));
    return [...marked, ...(await trail.find({ _id: { $in: rest } }).lean<AuditRow[]>())];
  }
  const lastSeal = () => seals.findOne().sort({ _id: -1 }).lean<AuditSeal>();
  const mark = (seal: AuditSeal) =>
    trail.updateMany({ _id: { $in: seal.ids }, seal: 0 }, { $set: { seal: seal._id } });

  return {
    async changed({ id, ...entry }) {
      await insert({ _id: id, ...entry, seal: 0 }).catch(unlessRepeated);
    },
    async read(entry) {
      await insert({ _id: newId(), at: clock.now(), ...entry, seal: 0 });
    },
    history: ({ collection, id }, limit) =>
      trail
        .find({ 'subject.collection': collection, 'subject.id': id })
        .sort({ at: -1 })
        .limit(limit)
        .lean<AuditRow[]>(),

    async seal() {
      let last = await lastSeal();
      // A stop between a seal and its marks leaves rows that look unsealed: mark them first.
      if (last) await mark(last);
      for (;;) {
        const rows = await trail.find({ seal: 0 }).sort({ at: 1 }).limit(500).lean<AuditRow[]>();
        if (rows.length === 0) return last && { seal: last._id, mac: last.mac };
        const next = sealRows(rows, last, clock.now(), sealKey);
        await seals.collection.insertOne({ ...next, retired: false } as never);
        await mark(next);
        last = next;
      }
    },

    async verify({ head, keptSince = new Date(0) } = {}) {
      const findings: AuditFinding[] = [];
      let expected = 1;
      let previous = '';
      for (;;) {
        const page = await seals
          .find({ _id: { $gte: expected } })
          .sort({ _id: 1 })
          .limit(20)
          .lean<AuditSeal[]>();
        if (page.length === 0) break;
        for (const seal of page) {
          const rows = await sealedRows(seal);
          findings.push(...checkSeal({ seal, expected, previous, rows, keys, keptSince }));
          expected = seal._id + 1;
          previous = seal.mac;
        }
      }
      if (head)
        findings.push(...checkHead(head, await seals.findById(head.seal).lean<AuditSeal>()));
      return findings;
    },

    async retire(before) {
      let removed = 0;
      for (;;) {
        const seal = await seals.findOne({ retired: false }).sort({ _id: 1 }).lean<AuditSeal>();
        if (!seal || seal.to >= before) return removed;
        removed += (await trail.deleteMany({ _id: { $in: seal.ids } })).deletedCount;
        await seals.updateOne({ _id: seal._id }, { $set: { retired: true } });
      }
    },
  };
}

const rowSchema = new Schema<AuditRow>(
  {
    _id: { type: String, required: true },
    at: { type: Date, required: true },
    actor: { type: Schema.Types.Mixed, required: true },
    action: { type: String, required: true },
    subject: {
      collection: { type: String, required: true },
      id: { type: String, required: true },
    },
    codes: { type: [String], default: undefined },
    count: { type: Number },
    requestId: { type: String },
    seal: { type: Number, required: true },
  },
  { ...schemaOptions, suppressReservedKeysWarning: true },
)
  .index({ seal: 1, at: 1 })
  .index({ 'subject.collection': 1, 'subject.id': 1, at: -1 });

const sealSchema = new Schema<AuditSeal>(
  {
    _id: { type: Number, required: true },
    ids: { type: [String], required: true },
    digests: { type: [String], required: true },
    previous: { type: String },
    to: { type: Date, required: true },
    at: { type: Date, required: true },
    mac: { type: String, required: true },
    retired: { type: Boolean },
  },
  schemaOptions,
).index({ retired: 1, _id: 1 });

function unlessRepeated(error: unknown): void {
  if (!isDuplicateKey(error)) throw error;
}
