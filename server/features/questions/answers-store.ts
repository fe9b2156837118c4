import { type Connection, Schema } from 'mongoose';
import { readFileAnswer } from '#shared/answer-files.ts';
import type { Answer } from '#shared/questions.ts';
import type { Cipher } from '#server/platform/cipher.ts';
import { modelOf, schemaOptions } from '#server/platform/mongo.ts';
import type { AnswerFilesPort, AnswerStore } from './ports.ts';

const collection = 'question-answers';

/** Answers in `question-answers`, one row a person and question; what was answered is sealed. */
export function createAnswerStore(
  connection: Connection,
  cipher: Cipher,
  files: AnswerFilesPort,
): AnswerStore {
  const rows = modelOf<AnswerRow>(connection, collection, answerSchema);
  const placeOf = (id: string) => ({ collection, id, field: 'answer' });

  return {
    async write(accessId, eventId, given) {
      const kept: string[] = [];
      const asked: string[] = [];
      for (const { question, answer } of given) {
        const file = readFileAnswer(answer);
        // Somebody else answered with it meanwhile, or it is past its days.
        if (file && !(await files.claim(file.id, accessId))) continue;
        if (file) kept.push(file.id);
        asked.push(question);
        const _id = `${accessId}:${question}`;
        const sealed = cipher.seal(JSON.stringify(answer), placeOf(_id));
        await rows.updateOne(
          { _id },
          { $set: { accessId, eventId, question, answer: sealed } },
          { upsert: true },
        );
      }
      await rows.deleteMany({ accessId, question: { $nin: asked } });
      await files.removeOthers(accessId, kept);
    },

    async list({ eventId, accessIds }, questions) {
      const whose = accessIds === null ? { eventId } : { accessId: { $in: [...accessIds] } };
      const found = await rows
        .find({ ...whose, question: { $in: [...questions] } })
        .lean<AnswerRow[]>();
      return found.map(({ _id, answer, ...row }) => ({
        ...row,
        answer: JSON.parse(cipher.open(answer, placeOf(_id))) as Answer,
      }));
    },

    async count(eventId) {
      const counted = await rows.aggregate<{ _id: string; people: number }>([
        { $match: { eventId } },
        { $group: { _id: '$question', people: { $sum: 1 } } },
      ]);
      return Object.fromEntries(counted.map(({ _id, people }) => [_id, people]));
    },

    async listAnswered(accessIds) {
      const found = await rows
        .find({ accessId: { $in: [...accessIds] } })
        .select({ accessId: 1, question: 1 })
        .lean<Array<Pick<AnswerRow, 'accessId' | 'question'>>>();
      const byPerson = new Map<string, string[]>();
      for (const { accessId, question } of found)
        byPerson.set(accessId, [...(byPerson.get(accessId) ?? []), question]);
      return byPerson;
    },

    async listWhoAnswered(eventId, question) {
      const found = await rows
        .find({ eventId, question })
        .select({ accessId: 1 })
        .lean<Array<Pick<AnswerRow, 'accessId'>>>();
      return found.map(({ accessId }) => accessId);
    },

    async removeOf(accessIds) {
      await rows.deleteMany({ accessId: { $in: [...accessIds] } });
      await files.removeOf(accessIds);
    },

    async removeSome(accessId, questions) {
      await rows.deleteMany({ accessId, question: { $in: [...questions] } });
      await files.removeOf([accessId], questions);
    },

    async removeTo(eventId, questions) {
      const gone = await rows.deleteMany({ eventId, question: { $in: [...questions] } });
      await files.removeAbout(eventId, questions);
      return gone.deletedCount;
    },
  };
}

interface AnswerRow {
  _id: string;
  accessId: string;
  eventId: string;
  question: string;
  answer: string;
}

const text = { type: String, required: true } as const;

const answerSchema = new Schema<AnswerRow>(
  { _id: text, accessId: text, eventId: text, question: text, answer: text },
  schemaOptions,
)
  .index({ accessId: 1 })
  .index({ eventId: 1, question: 1 });
