import type { Display } from '#client/api/page-context.ts';

const choices = {
  size: ['normal', 'large', 'largest'],
  spacing: ['normal', 'wide'],
  contrast: ['standard', 'high', 'dark'],
  motion: ['system', 'none'],
} as const satisfies { [Name in keyof Display]: readonly Display[Name][] };

/** Reads the display cookie, as `size=large&contrast=dark`; what it does not know is as usual. */
export function displayOf(cookie: string | undefined): Display {
  const wished = new URLSearchParams(cookie ?? '');
  const pick = <Name extends keyof Display>(name: Name): Display[Name] => {
    const known: readonly string[] = choices[name];
    const wish = wished.get(name) ?? '';
    return (known.includes(wish) ? wish : known[0]) as Display[Name];
  };
  return {
    size: pick('size'),
    spacing: pick('spacing'),
    contrast: pick('contrast'),
    motion: pick('motion'),
  };
}
