import type { QuestionsOf } from '#server/features/registration-imports/ports.ts';
import { createRegistrationImports } from '#server/features/registration-imports/service.ts';
import { createImportStore } from '#server/features/registration-imports/store.ts';
import type { Registrations } from '#server/features/registrations/service.ts';
import type { Event } from '#shared/events.ts';
import { readCsv } from '#server/platform/read-csv.ts';
import type { Platform } from './open-platform.ts';

/** Registrations from files, entered by a job of the schedule. */
export function createImportServices(
  { connection, cipher, clock, giveWay, schedule }: Platform,
  {
    registrations,
    events,
    questions,
    nudge,
  }: {
    registrations: Pick<Registrations, 'many'>;
    events: { find: (id: string) => Promise<Event | null> };
    questions: { questionsOf: QuestionsOf };
    nudge: () => void;
  },
) {
  const imports = createRegistrationImports({
    store: createImportStore(connection, cipher),
    entry: registrations.many,
    readCsv,
    findEvent: events.find,
    questionsOf: questions.questionsOf,
    clock,
    nudge,
    pause: giveWay.pause,
  });
  schedule.every({ name: 'import-registrations', seconds: 5, run: imports.work });
  schedule.every({
    name: 'forget-imports',
    cron: '27 3 * * *',
    run: async () => void (await imports.forget()),
  });
  return imports;
}
