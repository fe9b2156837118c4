import type { Session } from '#shared/events.ts';
import type { LocaleId } from '#shared/locales.ts';
import { chooseWritten } from '#shared/written.ts';

/** The sessions that stand beside others, of which a person takes one, in the reader's language. */
export const choosableSessions = (sessions: readonly Session[], locale: LocaleId) =>
  sessions
    .filter(({ choice }) => choice !== null)
    .map(({ id, startsAt, endsAt, choice, activities, texts }) => {
      const { text, lang } = chooseWritten(texts, locale);
      const { title, summary } = text;
      return { id, startsAt, endsAt, choice: choice ?? '', activities, title, summary, lang };
    });
