import { createHash } from 'node:crypto';
import { type Connection, Schema } from 'mongoose';
import type { Cipher } from './cipher.ts';
import { modelOf, schemaOptions } from './mongo.ts';

/** What a file is about; by these it is found again and removed. */
export interface FileSubject {
  eventId: string;
  /** Which question of the event it answers. */
  question: string;
}

export interface FileContent {
  name: string;
  /** Its media type, which was told from its bytes. */
  type: string;
  bytes: Uint8Array;
}

export type Files = ReturnType<typeof createFiles>;

const aboutFiles = 'files';
const chunksOfFiles = 'file-chunks';
/** Bytes of a piece, so that no document is large. */
const chunkSize = 256 * 1024;

/** Files in the database, in sealed pieces. One that nobody claims goes at its time; a claimed one stays with its owner. */
export function createFiles(connection: Connection, cipher: Cipher) {
  const abouts = modelOf<AboutRow>(connection, aboutFiles, aboutSchema);
  const chunks = modelOf<ChunkRow>(connection, chunksOfFiles, chunkSchema);
  const aboutPlace = (id: string) => ({ collection: aboutFiles, id, field: 'about' });
  const chunkPlace = (id: string) => ({ collection: chunksOfFiles, id, field: 'body' });

  async function remove(filter: object): Promise<void> {
    const found = await abouts.find(filter).select({ _id: 1 }).lean<Array<{ _id: string }>>();
    const ids = found.map(({ _id }) => _id);
    if (ids.length === 0) return;
    await chunks.deleteMany({ file: { $in: ids } });
    await abouts.deleteMany({ _id: { $in: ids } });
  }

  return {
    /** Keeps a file until a time. The pieces come first, so that what is found is whole. */
    async put(
      id: string,
      subject: FileSubject,
      { name, type, bytes }: FileContent,
      until: Date,
    ): Promise<void> {
      const count = Math.ceil(bytes.length / chunkSize);
      for (let no = 0; no < count; no += 1) {
        const piece = bytes.subarray(no * chunkSize, (no + 1) * chunkSize);
        const _id = `${id}:${no}`;
        const body = cipher.seal(Buffer.from(piece).toString('base64'), chunkPlace(_id));
        await chunks.create({ _id, file: id, no, body, until });
      }
      const about: About = { name, type, hash: hashOf(bytes), count };
      const sealed = cipher.seal(JSON.stringify(about), aboutPlace(id));
      await abouts.create({ _id: id, ...subject, owner: null, about: sealed, until });
    },

    /** Whether there is such a file about this, which nobody else has claimed. */
    async isFor(id: string, subject: FileSubject, owner: string | null): Promise<boolean> {
      const found = await abouts.exists({ _id: id, ...subject, owner: { $in: [null, owner] } });
      return found !== null;
    },

    /** Makes it somebody's, so that it stays; false where it is another's or gone. Repeatable. */
    async claim(id: string, owner: string): Promise<boolean> {
      const done = await abouts.updateOne(
        { _id: id, owner: { $in: [null, owner] } },
        { $set: { owner }, $unset: { until: '' } },
      );
      if (done.matchedCount !== 1) return false;
      await chunks.updateMany({ file: id }, { $unset: { until: '' } });
      return true;
    },

    /** A file of an owner, whole. Null where there is none; throws where a piece is missing or changed. */
    async read(id: string, owner: string): Promise<FileContent | null> {
      const row = await abouts.findOne({ _id: id, owner }).lean<AboutRow>();
      if (!row) return null;
      const about = JSON.parse(cipher.open(row.about, aboutPlace(id))) as About;
      const pieces = await chunks.find({ file: id }).sort({ no: 1 }).lean<ChunkRow[]>();
      const bytes = Buffer.concat(
        pieces.map(({ _id, body }) => Buffer.from(cipher.open(body, chunkPlace(_id)), 'base64')),
      );
      if (hashOf(bytes) !== about.hash) throw new Error('a file is not what was kept');
      return { name: about.name, type: about.type, bytes };
    },

    /** Removes what some owners have, all of it or what answers some questions. */
    removeOf: (owners: readonly string[], questions?: readonly string[]): Promise<void> =>
      remove({
        owner: { $in: [...owners] },
        ...(questions && { question: { $in: [...questions] } }),
      }),

    /** Removes the files of an owner other than these. */
    removeOthers: (owner: string, ids: readonly string[]): Promise<void> =>
      remove({ owner, _id: { $nin: [...ids] } }),

    /** Removes the files that answer some questions of an event. */
    removeAbout: (eventId: string, questions: readonly string[]): Promise<void> =>
      remove({ eventId, question: { $in: [...questions] } }),
  };
}

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

interface About {
  name: string;
  type: string;
  /** SHA-256, as hexadecimal digits. */
  hash: string;
  /** How many pieces. */
  count: number;
}

interface AboutRow extends FileSubject {
  _id: string;
  owner: string | null;
  about: string;
  until?: Date;
}

interface ChunkRow {
  _id: string;
  file: string;
  no: number;
  body: string;
  until?: Date;
}

const text = { type: String, required: true } as const;

const aboutSchema = new Schema<AboutRow>(
  {
    _id: text,
    eventId: text,
    question: text,
    owner: { type: String, default: null },
    about: text,
    until: { type: Date },
  },
  schemaOptions,
)
  .index({ owner: 1 })
  .index({ eventId: 1, question: 1 })
  .index({ until: 1 }, { expireAfterSeconds: 0 });

const chunkSchema = new Schema<ChunkRow>(
  {
    _id: text,
    file: text,
    no: { type: Number, required: true },
    body: text,
    until: { type: Date },
  },
  schemaOptions,
)
  .index({ file: 1, no: 1 })
  .index({ until: 1 }, { expireAfterSeconds: 0 });
