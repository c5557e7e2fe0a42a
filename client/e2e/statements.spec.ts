import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCustomer, deposit, type TestCustomer } from './api';
import { expectAccessibleOnAllScreens } from './axe';
import { openBank, signIn, type BankPage } from './bank-page';
import { launch } from './browser';

/** A customer takes home what the bank has written. */
describe('statements', () => {
  let browser: Browser;
  let customer: TestCustomer;
  let bank: BankPage;
  let page: Page;

  beforeAll(async () => {
    browser = await launch();
    customer = await createCustomer();
    await deposit(customer, '100.00', 'Salary');
    bank = await openBank(browser);
    page = bank.page;
    await signIn(page, customer);
  });

  afterAll(async () => {
    await browser?.close();
  });

  const heading = (name: string, level = 1) => page.getByRole('heading', { name, level }).waitFor();

  /** Presses a button and reads the file that the browser gets. */
  async function fileOf(name: string | RegExp): Promise<string> {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name }).first().click(),
    ]);
    return readFile(await download.path(), 'latin1');
  }

  it('are issued for a period that is over, once', async () => {
    await page.getByRole('link', { name: /Everyday/ }).first().click();
    await page.getByRole('link', { name: 'Statements and exports' }).click();
    await heading('Statements');
    await page.getByText('No statement yet').waitFor();
    await page.getByRole('button', { name: 'Issue' }).click();
    await page.getByText('Statement no. 1 is in the list.').waitFor();
    await page.getByRole('button', { name: 'Issue' }).click();
    await page.getByText('No. 1 · 0 entries').waitFor();
    expect(await page.getByText('No. 2').count()).toBe(0);
    await expectAccessibleOnAllScreens(page, '75-statements');
  });

  it('are downloaded in each format', async () => {
    expect(await fileOf(/^PDF/)).toMatch(/^%PDF/);
    expect(await fileOf(/^OFX/)).toContain('<OFX>');
    expect(await fileOf(/^camt\.053/)).toContain('camt.053.001.08');
    expect(await fileOf(/^CSV/)).toContain(',');
  });

  it('refuse a period that makes no sense, beside the field', async () => {
    const issue = page.getByRole('region', { name: 'Issue a statement' });
    await issue.getByLabel('From').fill('2026-02-01');
    await issue.getByLabel('To').fill('2026-01-01');
    await issue.getByRole('button').click();
    await page.getByText('Choose a day that is not before the first one.').waitFor();
  });

  it('come with an export of what was booked up to today', async () => {
    const entries = page.getByRole('region', { name: 'Export entries' });
    const today = new Date().toISOString().slice(0, 10);
    await entries.getByLabel('From').fill(today);
    await entries.getByLabel('To').fill(today);
    expect(await fileOf('Download')).toContain('Salary');
  });

  it('come with a receipt of each entry', async () => {
    await page.getByRole('main').getByRole('link', { name: 'Everyday' }).click();
    await page.getByRole('button', { name: /Salary/ }).click();
    expect(await fileOf('Receipt as PDF')).toMatch(/^%PDF/);
  });

  it('showed nothing on the console and asked no other host', () => {
    expect(bank.misdeeds).toEqual({ foreignRequests: [], consoleErrors: [], failedResponses: [], warnings: [] });
  });
});
