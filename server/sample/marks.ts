import { type Connection, Schema } from 'mongoose';
import { modelOf, schemaOptions } from '#server/platform/mongo.ts';
import type { SampleMarks } from './load-sample.ts';

/** What has been loaded of the sample, one record a part. */
export function createSampleMarks(connection: Connection): SampleMarks {
  const marks = modelOf<MarkRow>(connection, 'sample-marks', markSchema);
  return {
    async find(part) {
      return (await marks.findById(part).lean<MarkRow>())?.value ?? null;
    },
    async set(part, value) {
      await marks.updateOne({ _id: part }, { $set: { value } }, { upsert: true });
    },
  };
}

interface MarkRow {
  _id: string;
  value: string;
}

const markSchema = new Schema<MarkRow>(
  { _id: { type: String, required: true }, value: { type: String, required: true } },
  schemaOptions,
);
