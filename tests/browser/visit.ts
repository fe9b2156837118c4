import type { Page } from 'playwright-core';
import { awake, complaintsOf } from '#tests/support/chromium.ts';
import type { Person } from './world.ts';

export interface Visit {
  page: Page;
  /** The status of the document. */
  status: number | undefined;
  /** What the page complained of until now. */
  complaints: string[];
}

/** Opens a page in somebody's window, and closes it whatever is found. */
export async function visit(
  { window, origin }: Person,
  path: string,
  look: (visit: Visit) => Promise<void>,
): Promise<void> {
  const page = await window.newPage();
  try {
    const complaints = complaintsOf(page);
    const answer = await page.goto(`${origin}${path}`);
    await awake(page);
    await look({ page, status: answer?.status(), complaints });
  } finally {
    await page.close();
  }
}
