import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCustomer, deposit, type TestCustomer } from './api';
import { openBank, signIn, type BankPage } from './bank-page';
import { launch, screenshot } from './browser';

/** What a customer prints is black on white, whatever the screen looks like, and has nothing to press. */
describe('on paper', () => {
  let browser: Browser;
  let customer: TestCustomer;
  let bank: BankPage;
  let page: Page;

  beforeAll(async () => {
    browser = await launch();
    customer = await createCustomer();
    await deposit(customer, '100.00', 'Salary');
    bank = await openBank(browser, '/', { colorScheme: 'dark' });
    page = bank.page;
    await signIn(page, customer);
  });

  afterAll(async () => {
    await browser?.close();
  });

  const button = (name: string) => page.getByRole('button', { name });

  async function expectToPrint(name: string) {
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await screenshot(page, `${name}-print`);
    expect(await tooLightForPaper(page), name).toEqual([]);
    for (const role of ['navigation', 'button', 'textbox', 'banner'] as const)
      expect(await page.getByRole(role).count(), `${role} of ${name}`).toBe(0);
    await page.emulateMedia({ media: 'screen', colorScheme: 'dark' });
  }

  it('stands a receipt', async () => {
    await page.getByRole('link', { name: 'Pay out' }).click();
    await page.getByLabel('Amount').fill('20');
    await button('Continue').click();
    await button('Confirm €20.00').click();
    await page.getByText('Booked', { exact: true }).waitFor();
    await expectToPrint('receipt');
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    for (const text of ['Booked', 'Reference', 'Balance of Everyday'])
      expect(await page.getByText(text, { exact: true }).isVisible(), text).toBe(true);
    await page.emulateMedia({ media: 'screen', colorScheme: 'dark' });
  });

  it('stands an account with its balance', async () => {
    await page.getByRole('link', { name: 'To the account' }).click();
    await page.getByRole('button', { name: /Salary/ }).waitFor();
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await screenshot(page, 'account-print');
    expect(await tooLightForPaper(page)).toEqual([]);
    expect(await page.getByText('€80.00').first().isVisible()).toBe(true);
    await page.emulateMedia({ media: 'screen', colorScheme: 'dark' });
  });

  it('stands the list of statements', async () => {
    await page.getByRole('link', { name: 'Statements and exports' }).click();
    await button('Issue').click();
    await page.getByText('No. 1 · 0 entries').waitFor();
    await expectToPrint('statements');
  });

  it('showed nothing on the console and asked no other host', () => {
    expect(bank.misdeeds).toEqual({ foreignRequests: [], consoleErrors: [], failedResponses: [], warnings: [] });
  });
});

/** Texts in sight that would have less than 4.5 to 1 on white paper, which carries no backgrounds. */
function tooLightForPaper(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const channel = (value: number) => (value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
    const contrastOnWhite = (colour: string) => {
      const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map((part) => channel(Number(part) / 255));
      return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
    };
    const light: string[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const element = texts.currentNode.parentElement;
      const text = texts.currentNode.textContent?.trim();
      if (!text || !element?.checkVisibility()) continue;
      if (contrastOnWhite(getComputedStyle(element).color) < 4.5) light.push(text);
    }
    return light;
  });
}
