import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

/** The field that a sealed text belongs to; moved elsewhere, it does not open. */
export interface SealedPlace {
  collection: string;
  id: string;
  field: string;
}

/** Master keys of 32 bytes by id; new text is sealed under `current`. */
export interface CipherKeys {
  keys: Map<string, Buffer>;
  current: string;
}

/** Enciphers single fields, each bound to its place. */
export interface Cipher {
  /** Enciphers a text for one field (AES-256-GCM). */
  seal(plain: string, place: SealedPlace): string;
  /** Opens what was sealed for the same field. Throws where it was changed, moved or its key is missing. */
  open(sealed: string, place: SealedPlace): string;
  /** Whether a sealed text stands under an older key, so that rotation seals it again. */
  isStale(sealed: string): boolean;
  /** A searchable stand-in for a text that the caller has normalised, under the current key. */
  blindIndex(text: string, purpose: string): string;
  /** The same under every key, current first, to search while keys rotate. */
  blindIndexes(text: string, purpose: string): string[];
}

/** Makes the field cipher. Throws where the current key is not among the keys. */
export function createCipher({ keys, current }: CipherKeys): Cipher {
  if (!keys.has(current)) throw new Error(`no key with the id ${current}`);
  const fieldKeys = new Map([...keys].map(([id, key]) => [id, deriveKey(key, 'field')]));
  const indexKeys = new Map([...keys].map(([id, key]) => [id, deriveKey(key, 'blind-index')]));
  const order = [current, ...[...keys.keys()].filter((id) => id !== current)];

  const blindIndexes = (text: string, purpose: string): string[] =>
    order.map((id) =>
      createHmac('sha256', keyOf(indexKeys, id))
        .update(JSON.stringify([purpose, text]))
        .digest('base64url'),
    );

  return {
    seal(plain, place) {
      const iv = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', keyOf(fieldKeys, current), iv);
      cipher.setAAD(boundTo(current, place));
      const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
      const parts = [iv, body, cipher.getAuthTag()].map((part) => part.toString('base64url'));
      return ['1', current, ...parts].join('.');
    },
    open(sealed, place) {
      const [format, id = '', iv = '', body = '', tag = '', ...more] = sealed.split('.');
      if (format !== '1' || more.length > 0) throw new Error('not a sealed text');
      const decipher = createDecipheriv('aes-256-gcm', keyOf(fieldKeys, id), bytes(iv), {
        authTagLength: 16,
      });
      decipher.setAAD(boundTo(id, place));
      decipher.setAuthTag(bytes(tag));
      return Buffer.concat([decipher.update(bytes(body)), decipher.final()]).toString('utf8');
    },
    isStale: (sealed) => sealed.split('.')[1] !== current,
    blindIndexes,
    blindIndex: (text, purpose) => blindIndexes(text, purpose)[0] ?? '',
  };
}

/** A key of 32 bytes for one purpose, so that no two uses share one. */
export function deriveKey(master: Buffer, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', master, '', `allcomers/${purpose}`, 32));
}

function boundTo(keyId: string, { collection, id, field }: SealedPlace): Buffer {
  return Buffer.from(JSON.stringify(['1', keyId, collection, id, field]));
}

function keyOf(keys: Map<string, Buffer>, id: string): Buffer {
  const key = keys.get(id);
  if (!key) throw new Error(`no key with the id ${id}`);
  return key;
}

const bytes = (text: string): Buffer => Buffer.from(text, 'base64url');
