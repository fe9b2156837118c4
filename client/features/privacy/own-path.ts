/** A path of this site as a visitor asked for it; the first page for anything that would lead elsewhere. */
export function ownPath(asked: string | null): string {
  if (asked === null || !asked.startsWith('/') || !URL.canParse(asked, here)) return '/';
  const { origin, pathname, search } = new URL(asked, here);
  // A path that begins with two slashes would name another site once it stands by itself.
  return origin === here && !pathname.startsWith('//') ? `${pathname}${search}` : '/';
}

const here = 'http://site.invalid';
