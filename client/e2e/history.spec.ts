import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCustomer, deposit, type TestCustomer } from './api';
import { openBank, signIn } from './bank-page';
import { launch } from './browser';

const entries = 230;
const atOnce = 10;

describe('a long history', () => {
  let browser: Browser;
  let customer: TestCustomer;

  beforeAll(async () => {
    browser = await launch();
    customer = await createCustomer();
    for (let first = 1; first <= entries; first += atOnce)
      await Promise.all(
        Array.from({ length: atOnce }, (_, index) => deposit(customer, '1.00', `Entry no ${first + index}.`)),
      );
  });

  afterAll(async () => {
    await browser?.close();
  });

  it('goes back to the first entry by scrolling, with only the rows in sight in the page', async () => {
    const { page, misdeeds } = await openBank(browser);
    await signIn(page, customer);
    await page.getByRole('link', { name: /Everyday/ }).first().click();
    await page.getByRole('button', { name: /Entry no/ }).first().waitFor();

    const first = page.getByRole('button', { name: /€1\.00.*€1\.00/ });
    let most = 0;
    await expect
      .poll(
        async () => {
          await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
          most = Math.max(most, await page.locator('.history-row').count());
          return first.isVisible();
        },
        { timeout: 30_000 },
      )
      .toBe(true);
    await page.getByText('That is everything.').waitFor();
    expect(most).toBeGreaterThan(5);
    expect(most).toBeLessThan(40);
    const last = page.locator('.history-row').last();
    expect(await last.getAttribute('aria-posinset')).toBe(String(entries));
    expect(await last.getAttribute('aria-setsize')).toBe(String(entries));
    expect(misdeeds).toEqual({ foreignRequests: [], consoleErrors: [], failedResponses: [], warnings: [] });
    await page.context().close();
  });
});
