import { type Collection, type Db, MongoServerError } from 'mongodb';

/** Documents of any shape, with ids that a case can name. */
export type Row = { _id: number | string; [field: string]: unknown };

/** One behaviour that MongoDB documents: `page` is the page of its manual, `gives` what that page says comes of `run`. */
export type Case = {
  says: string;
  page: string;
  stored?: Row[];
  run: (rows: Collection<Row>, database: Db) => Promise<unknown>;
  gives: unknown;
};

/** A case that looks for documents and expects their ids. */
export function finds(
  says: string,
  page: string,
  stored: Row[],
  filter: object,
  gives: Row['_id'][],
): Case {
  const run = async (rows: Collection<Row>): Promise<unknown> => {
    const found = await rows.find(filter).sort({ _id: 1 }).toArray();
    return found.map(({ _id }) => _id);
  };
  return { says, page, stored, run, gives };
}

/** A case that changes the document with _id 1 and expects what becomes of it. */
export function changes(
  says: string,
  page: string,
  before: object,
  update: object,
  after: object,
): Case {
  const run = async (rows: Collection<Row>): Promise<unknown> => {
    await rows.updateOne({ _id: 1 }, update);
    return rows.findOne({ _id: 1 }, { projection: { _id: 0 } });
  };
  return { says, page, stored: [{ _id: 1, ...before }], run, gives: after };
}

/** A case that runs a pipeline. */
export function computes(
  says: string,
  page: string,
  stored: Row[],
  pipeline: object[],
  gives: object[],
): Case {
  return { says, page, stored, run: (rows) => rows.aggregate(pipeline).toArray(), gives };
}

/** The code that the server refuses work with. */
export async function codeOf(work: Promise<unknown>): Promise<unknown> {
  try {
    await work;
    return 'not refused';
  } catch (error) {
    return error instanceof MongoServerError ? error.code : error;
  }
}
