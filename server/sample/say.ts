import type { Written } from '#shared/written.ts';

/** One thing said in English, Welsh and Easy Read. */
export const say = <Text>(en: Text, cy: Text, easy: Text): Written<Text> => ({
  en,
  cy,
  'en-easy': easy,
});

/** Where Easy Read uses the same words as English, because they are short and plain already. */
export const sayPlain = <Text>(en: Text, cy: Text): Written<Text> => say(en, cy, en);

/** For staff pages and the plan, which stand in English and Welsh. */
export const sayBoth = <Text>(en: Text, cy: Text): Written<Text> => ({ en, cy });
