import type { Event } from '#shared/events.ts';
import { rememberBriefly } from '#server/features/events/remember-briefly.ts';
import { createAnswerStore } from '#server/features/questions/answers-store.ts';
import { createAnswerFigures } from '#server/features/questions/figures-service.ts';
import { createAnswerFiles } from '#server/features/questions/files-service.ts';
import type { EventsPort } from '#server/features/questions/ports.ts';
import { createQuestions, type Questions } from '#server/features/questions/service.ts';
import { createFormStore } from '#server/features/questions/store.ts';
import { createFiles } from '#server/platform/files.ts';
import type { Platform } from './open-platform.ts';

/** The questions of organisers; answers past their last day go every night. */
export function createQuestionServices(
  { connection, cipher, clock, schedule }: Platform,
  {
    events,
    nudge,
  }: {
    events: EventsPort & { findBySlug(slug: string): Promise<Event | null> };
    nudge: () => void;
  },
) {
  const forms = createFormStore(connection);
  const known = rememberBriefly(forms.find, { milliseconds: 1_000, now: () => clock.now() });
  const files = createFiles(connection, cipher);
  const answers = createAnswerStore(connection, cipher, files);
  const questions = createQuestions({
    forms: {
      ...forms,
      recall: known.get,
      async save(form, ...more) {
        const saved = await forms.save(form, ...more);
        known.forget(form.eventId);
        return saved;
      },
    },
    answers,
    files,
    events,
    clock,
    nudge,
  });
  schedule.every({
    name: 'retire-answers',
    cron: '37 3 * * *',
    run: async () => void (await questions.retire()),
  });
  const { upload } = createAnswerFiles({
    findBySlug: events.findBySlug,
    questionsOf: questions.questionsOf,
    files,
    clock,
  });
  return { ...questions, ...createAnswerFigures({ answers }), upload, readFile: files.read };
}

/** Events as a registration form needs them: with the questions of their organisers. */
export function withQuestions(
  events: {
    find(id: string): Promise<Event | null>;
    findBySlug(slug: string): Promise<Event | null>;
  },
  { questionsOf }: Pick<Questions, 'questionsOf'>,
) {
  const asking = async (event: Event | null) =>
    event && { ...event, questions: await questionsOf(event.id) };
  return {
    find: async (id: string) => asking(await events.find(id)),
    findBySlug: async (slug: string) => asking(await events.findBySlug(slug)),
  };
}
