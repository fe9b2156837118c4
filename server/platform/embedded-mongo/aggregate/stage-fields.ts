import { MongoError } from '#server/platform/embedded-mongo/errors.ts';
import { isDocument } from '#server/platform/embedded-mongo/format/document.ts';

/** The fields of stages that have fixed ones. https://www.mongodb.com/docs/manual/reference/operator/aggregation-pipeline/ */
const fields: Readonly<Record<string, string>> = {
  $bucket: 'groupBy boundaries default output',
  $bucketAuto: 'groupBy buckets output granularity',
  $densify: 'field partitionByFields range',
  $fill: 'partitionBy partitionByFields sortBy output',
  $graphLookup:
    'from startWith connectFromField connectToField as maxDepth depthField restrictSearchWithMatch',
  $lookup: 'from as localField foreignField let pipeline',
  $replaceRoot: 'newRoot',
  $sample: 'size',
  $setWindowFields: 'partitionBy sortBy output',
  $unionWith: 'coll pipeline',
  $unwind: 'path includeArrayIndex preserveNullAndEmptyArrays',
};

/** Throws for a field that a stage does not have: nothing is passed over in silence. */
export function assertStageFields(name: string, operand: unknown): void {
  const known = Object.hasOwn(fields, name) ? fields[name]?.split(' ') : undefined;
  if (!known || !isDocument(operand)) return;
  const unknown = Object.keys(operand).find((field) => !known.includes(field));
  if (unknown !== undefined)
    throw new MongoError(40415, `BSON field '${name}.${unknown}' is an unknown field.`);
}
