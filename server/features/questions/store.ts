import { type Connection, Schema } from 'mongoose';
import type { Question } from '#shared/questions.ts';
import { isInserted, modelOf, schemaOptions } from '#server/platform/mongo.ts';
import {
  firstEvents,
  pendingEventsFields,
  pendingEventsIndex,
  type PendingEventsRow,
  recordEvents,
} from '#server/platform/relay.ts';
import type { FormStore } from './ports.ts';

/** The questions of each event, in `question-forms` by the id of the event. */
export function createFormStore(connection: Connection): Omit<FormStore, 'recall'> {
  const forms = modelOf<FormRow>(connection, 'question-forms', formSchema);
  const toForm = ({ _id, version, questions }: FormRow) => ({ eventId: _id, version, questions });

  return {
    async find(eventId) {
      const row = await forms.findById(eventId).select(hidden).lean<FormRow>();
      return row && toForm(row);
    },

    async save({ eventId, version, questions }, events, now) {
      if (version > 0) {
        const { $set, $push } = recordEvents(now, events);
        const done = await forms.updateOne(
          { _id: eventId, version },
          { $set: { questions, ...$set }, $push, $inc: { version: 1 } },
        );
        return done.matchedCount === 1;
      }
      return isInserted(
        forms.create({ _id: eventId, version: 1, questions, ...firstEvents(now, events) }),
      );
    },

    async record(eventId, event, now) {
      const { $set, $push } = recordEvents(now, [event]);
      await forms.updateOne({ _id: eventId }, { $set, $push });
    },

    async listPast(day) {
      const rows = await forms
        .find({ 'questions.keepUntil': { $lt: day } })
        .select(hidden)
        .lean<FormRow[]>();
      return rows.map(toForm);
    },
  };
}

interface FormRow extends PendingEventsRow {
  _id: string;
  version: number;
  questions: Question[];
}

const hidden = { pendingEvents: 0, relayAt: 0 } as const;
const text = { type: String, required: true } as const;

const formSchema = pendingEventsIndex(
  new Schema<FormRow>(
    {
      _id: text,
      version: { type: Number, required: true },
      questions: [
        {
          _id: false,
          id: text,
          kind: text,
          texts: { type: Schema.Types.Mixed, required: true },
          options: [{ _id: false, id: text, texts: Schema.Types.Mixed }],
          required: { type: Boolean, required: true },
          sensitive: { type: Boolean, required: true },
          keepUntil: text,
          pools: [String],
          sessions: [String],
          when: { type: new Schema({ question: text, answer: text }, { _id: false }) },
        },
      ],
      ...pendingEventsFields,
    },
    schemaOptions,
  ).index({ 'questions.keepUntil': 1 }) as Schema<FormRow>,
);
