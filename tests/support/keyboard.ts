import type { Page } from 'playwright-core';

/** A page that is used by its keys alone. */
export const keyboardOf = (page: Page) => {
  /** Presses Tab until an element that fits has the focus. */
  async function tabTo(selector: string): Promise<void> {
    for (let presses = 0; presses < 200; presses += 1) {
      if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector))
        return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`the keyboard does not get to ${selector} on ${page.url()}`);
  }

  return {
    tabTo,

    /** Goes to a link or button, presses it, and waits for the address that it leads to. */
    async press(selector: string, arriveAt: RegExp): Promise<void> {
      await tabTo(selector);
      await page.keyboard.press('Enter');
      await page.waitForURL(arriveAt);
      await page.waitForLoadState('networkidle');
    },

    /** Goes to a field and types in place of what is there. */
    async type(selector: string, words: string): Promise<void> {
      await tabTo(selector);
      await page.keyboard.press('Control+A');
      await page.keyboard.type(words);
    },
  };
};
