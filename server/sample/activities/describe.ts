import type { Nation } from '#shared/nations.ts';
import type { Activity } from '#shared/programme.ts';
import { sayBoth } from '#server/sample/say.ts';

/** The same words in English and in Welsh. */
export type Pair = [en: string, cy: string];

export interface ActivityWords {
  code: string;
  stream: Activity['stream'];
  module?: Activity['module'];
  /** Only where the plan names goals; all activities serve 16 and 17. */
  goals?: number[];
  title: Pair;
  achieves: Pair;
  advances: Pair;
  focus: Partial<Record<Nation, Pair>>;
  targets?: Activity['targets'];
}

/** A line of the activity plan from its words in two languages. */
export function describe(words: ActivityWords): Activity {
  const { code, stream, module = 'core', goals = [16, 17], targets = [] } = words;
  const inLanguage = (at: 0 | 1) => ({
    title: words.title[at],
    achieves: words.achieves[at],
    advances: words.advances[at],
  });
  return {
    id: code,
    code,
    stream,
    module,
    goals,
    texts: sayBoth(inLanguage(0), inLanguage(1)),
    focus: Object.entries(words.focus).map(([nation, pair]) => ({
      nation: nation as Nation,
      texts: sayBoth(...pair),
    })),
    targets,
  };
}
