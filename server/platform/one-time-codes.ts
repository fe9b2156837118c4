import { randomInt } from 'node:crypto';
import { generateSecret, generateURI, verify } from 'otplib';
import { toDataURL } from 'qrcode';
import type { Clock } from './clock.ts';
import { newReference, normaliseReference } from './ids.ts';

export interface OneTimeCodes {
  /** A new secret for an app, in base32. */
  newSecret(): string;
  /** The secret as a picture to be scanned: a data address of a PNG. */
  pictureOf(secret: string, account: string): Promise<string>;
  /** The time step of 30 seconds that a code of the app belongs to, a step either side of now; null where none. */
  stepOf(code: string, secret: string): Promise<number | null>;
  /** Ten codes to be written down. */
  newRecoveryCodes(): string[];
  /** A recovery code as it was made, from the way somebody typed it. */
  normaliseRecoveryCode(typed: string): string;
  /** Six digits for a mail. */
  newMailCode(): string;
}

/** Codes by the clock (RFC 6238, as every app for codes has them), by list, and by mail. */
export function createOneTimeCodes({
  clock,
  issuer,
}: {
  clock: Clock;
  issuer: string;
}): OneTimeCodes {
  return {
    newSecret: () => generateSecret(),
    pictureOf: (secret, account) =>
      toDataURL(generateURI({ issuer, label: account, secret }), { margin: 2, width: 240 }),
    async stepOf(code, secret) {
      const token = code.replaceAll(/\s/g, '');
      if (!/^\d{6}$/.test(token)) return null;
      const epoch = Math.floor(clock.now().getTime() / 1_000);
      const result = await verify({ secret, token, epoch, epochTolerance: 30 });
      return result.valid && 'timeStep' in result ? result.timeStep : null;
    },
    newRecoveryCodes: () => Array.from({ length: 10 }, newReference),
    normaliseRecoveryCode: normaliseReference,
    newMailCode: () => String(randomInt(1_000_000)).padStart(6, '0'),
  };
}
