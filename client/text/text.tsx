import { createContext, use, type ReactNode } from 'react';
import type { Locale } from '#shared/locales.ts';
import type { Text } from '#shared/text.ts';

interface Voice {
  locale: Locale;
  text: Text;
}

const VoiceContext = createContext<Voice | null>(null);

/** Gives every page below it the reader's language and its sentences. */
export function VoiceProvider({ voice, children }: { voice: Voice; children: ReactNode }) {
  return <VoiceContext value={voice}>{children}</VoiceContext>;
}

/** The reader's locale and the function that says a sentence in it. */
export function useVoice(): Voice {
  const voice = use(VoiceContext);
  if (voice === null) throw new Error('useVoice needs a VoiceProvider above it');
  return voice;
}

/** The function that says a sentence in the reader's language. */
export const useText = (): Text => useVoice().text;
