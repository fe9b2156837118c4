import { type Connection, Schema } from 'mongoose';
import type { Cipher } from '#server/platform/cipher.ts';
import { modelOf, schemaOptions } from '#server/platform/mongo.ts';
import type { MailChoices } from './broadcast-ports.ts';

/**
 * Who takes essential mail alone, under a keyed hash of the address; no address is kept. A link holds the hash
 * and its seal, so that nothing needs to be kept for a link, and no hash that is known elsewhere opens anything.
 */
export function createMailChoices(
  connection: Connection,
  cipher: Pick<Cipher, 'blindIndexes' | 'blindIndex'>,
  clock: { now(): Date },
): MailChoices {
  const choices = modelOf<ChoiceRow>(connection, 'mail-choices', choiceSchema);
  const hashesOf = (address: string): string[] => cipher.blindIndexes(address, 'mail-choice');

  /** The hash of a link. */
  function opened(token: string): string | null {
    const [hash = '', seal = ''] = token.split('.');
    return cipher.blindIndexes(hash, 'mail-choice-link').includes(seal) ? hash : null;
  }

  return {
    tokenOf(address) {
      const hash = cipher.blindIndex(address, 'mail-choice');
      return `${hash}.${cipher.blindIndex(hash, 'mail-choice-link')}`;
    },
    async listOff(addresses) {
      const byHash = new Map(
        addresses.flatMap((address) => hashesOf(address).map((hash) => [hash, address] as const)),
      );
      const rows = await choices.find({ _id: { $in: [...byHash.keys()] } }).lean<ChoiceRow[]>();
      return new Set(rows.flatMap(({ _id }) => byHash.get(_id) ?? []));
    },
    async find(token) {
      const hash = opened(token);
      return hash === null ? null : { off: (await choices.exists({ _id: hash })) !== null };
    },
    async set(token, off) {
      const hash = opened(token);
      if (hash === null) return false;
      const $setOnInsert = { at: clock.now() };
      if (off) await choices.updateOne({ _id: hash }, { $setOnInsert }, { upsert: true });
      else await choices.deleteOne({ _id: hash });
      return true;
    },
  };
}

interface ChoiceRow {
  _id: string;
  at: Date;
}

const choiceSchema = new Schema<ChoiceRow>(
  { _id: { type: String, required: true }, at: { type: Date, required: true } },
  schemaOptions,
);
