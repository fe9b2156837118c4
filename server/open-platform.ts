import type { Connection } from 'mongoose';
import { createSessions } from '#server/http/session.ts';
import { createLimits } from '#server/http/limits.ts';
import { createAudit } from '#server/platform/audit.ts';
import { createCipher } from '#server/platform/cipher.ts';
import type { Clock } from '#server/platform/clock.ts';
import { createDeadLetters } from '#server/platform/dead-letters.ts';
import { createGiveWay } from '#server/platform/give-way.ts';
import { readKeys } from '#server/platform/key-file.ts';
import type { Log } from '#server/platform/log.ts';
import { createMailer } from '#server/platform/mailer.ts';
import { createPlaces } from '#server/platform/places.ts';
import { createSchedule } from '#server/platform/schedule.ts';
import type { Config } from './config.ts';

export type Platform = Awaited<ReturnType<typeof openPlatform>>;

/** Makes the parts that know the outside world and no feature. */
export async function openPlatform({
  config,
  connection,
  log,
  clock,
}: {
  config: Config;
  connection: Connection;
  log: Log;
  clock: Clock;
}) {
  const { mongoUri, dataFolder, smtpUrl, mailFrom, siteUrl } = config;
  const cipherKeys = await readKeys({
    given: config.keys,
    folder: mongoUri === null ? dataFolder : null,
  });
  const keys = [...cipherKeys.keys.values()];
  const [key, ...olderKeys] = keys;
  if (!key) throw new Error('there is no key');
  return {
    config,
    connection,
    log,
    clock,
    cipher: createCipher(cipherKeys),
    audit: createAudit({ connection, clock, key, olderKeys }),
    places: createPlaces(connection),
    deadLetters: createDeadLetters(connection, clock),
    schedule: createSchedule({ connection, clock, log }),
    mailer: smtpUrl === null ? null : createMailer({ smtpUrl, from: mailFrom }),
    sessions: createSessions({ connection, keys, siteUrl }),
    limits: createLimits(),
    giveWay: createGiveWay(),
  };
}
