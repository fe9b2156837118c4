import { type Connection, Schema } from 'mongoose';
import type { Cipher } from '#server/platform/cipher.ts';
import { isDuplicateKey, modelOf, schemaOptions } from '#server/platform/mongo.ts';
import type { AnswerStore, Bucket, GivenAnswers } from './ports.ts';

const collection = 'equality-answers';

/**
 * Answers in one document for an event and a day. The list in it is sorted by random ids at each write, so that the order
 * says nothing about who answered when.
 */
export function createAnswerStore(connection: Connection, cipher: Cipher): AnswerStore {
  const buckets = modelOf<BucketRow>(connection, collection, bucketSchema);
  const placeOf = (id: string, token: string) => ({
    collection,
    id,
    field: `responses/${token}`,
  });

  return {
    async add(bucket, { token, answers, more }, deleteAfter) {
      const _id = [bucket.eventId, bucket.day, bucket.set].join('/');
      const response = {
        id: token,
        answers,
        ...(more !== null && { more: cipher.seal(more, placeOf(_id, token)) }),
      };
      await buckets
        .updateOne(
          { _id },
          { $setOnInsert: { ...bucket, deleteAfter, responses: [] } },
          { upsert: true },
        )
        .catch(unlessThere);
      await buckets.updateOne(
        { _id, 'responses.id': { $ne: token } },
        { $push: { responses: { $each: [response], $sort: { id: 1 } } } },
      );
    },

    async each(quarters, see) {
      const filter =
        quarters === null ? { quarter: { $gte: '' } } : { quarter: { $in: [...quarters] } };
      for await (const row of buckets.find(filter).lean<BucketRow[]>().cursor()) {
        const { _id, responses, deleteAfter: _deleteAfter, ...bucket } = row as BucketRow;
        see({
          ...bucket,
          responses: responses.map(({ id, answers, more }) => ({
            answers,
            more: more === undefined ? null : cipher.open(more, placeOf(_id, id)),
          })),
        });
      }
    },

    async listQuarters() {
      return buckets.distinct('quarter', { quarter: { $gte: '' } });
    },

    async removeOverdue(now) {
      return (await buckets.deleteMany({ deleteAfter: { $lte: now } })).deletedCount;
    },
  };
}

/** Two people may begin a bucket at the same moment. */
function unlessThere(error: unknown): void {
  if (!isDuplicateKey(error)) throw error;
}

interface BucketRow extends Bucket {
  _id: string;
  deleteAfter: Date;
  responses: Array<{ id: string; answers: GivenAnswers; more?: string }>;
}

const text = { type: String, required: true } as const;

const bucketSchema = new Schema<BucketRow>(
  {
    _id: text,
    eventId: text,
    nation: text,
    quarter: text,
    day: text,
    set: text,
    deleteAfter: { type: Date, required: true },
    responses: [
      new Schema(
        { id: text, answers: { type: Schema.Types.Mixed, required: true }, more: { type: String } },
        { ...schemaOptions, _id: false },
      ),
    ],
  },
  schemaOptions,
)
  .index({ quarter: 1 })
  .index({ deleteAfter: 1 });
