import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCustomer, deposit, type TestCustomer } from './api';
import { openBank, signIn } from './bank-page';
import { launch, screenshot } from './browser';

const entries = 230;
const atOnce = 10;
const firstPage = 50;

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
        { timeout: 90_000 },
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

  it('is printed as far as it was loaded, and whole with the button', async () => {
    const { page, misdeeds } = await openBank(browser);
    await page.addInitScript(() => {
      // As the browser does it; the test then looks at the page in place of paper.
      window.print = () => void dispatchEvent(new Event('beforeprint'));
    });
    await signIn(page, customer);
    await page.getByRole('link', { name: /Everyday/ }).first().click();
    await page.getByRole('button', { name: /Entry no/ }).first().waitFor();
    const printed = page.getByRole('listitem').filter({ hasText: /Entry no \d+\./ });

    await page.emulateMedia({ media: 'print' });
    await expect.poll(() => printed.count()).toBe(firstPage);
    await page.getByText(`The newest ${firstPage} entries; there are older ones.`).waitFor();
    await page.emulateMedia({ media: 'screen' });
    await page.getByRole('button', { name: 'Print' }).click();
    await expect.poll(() => printed.count(), { timeout: 30_000 }).toBe(entries);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByText(/^The newest/).count()).toBe(0);
    await screenshot(page, 'history-print');
    await page.emulateMedia({ media: 'screen' });
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await expect.poll(() => printed.count()).toBeLessThan(40);
    expect(misdeeds).toEqual({ foreignRequests: [], consoleErrors: [], failedResponses: [], warnings: [] });
    await page.context().close();
  });
});
