import type { Page } from 'playwright-core';

const mostTabs = 40;

/** A page as somebody uses it who has no mouse. */
export function keyboardOf(page: Page) {
  const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
  const label = () =>
    page.evaluate(() => (document.activeElement as HTMLInputElement | null)?.labels?.[0]?.textContent ?? '');

  async function tabUntil(isThere: () => Promise<boolean>, what: string) {
    for (let tabs = 0; tabs < mostTabs; tabs++) {
      if (await isThere()) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`"${what}" is not reached by keyboard; the focus is on "${await focused()}".`);
  }

  return {
    focused,
    tabTo: (text: string) => tabUntil(async () => (await focused()) === text, text),
    tabToField: (name: string) => tabUntil(async () => (await label()) === name, name),
  };
}
