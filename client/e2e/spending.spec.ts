import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCustomer, deposit, type TestCustomer } from './api';
import { expectAccessibleOnAllScreens } from './axe';
import { openBank, signIn, type BankPage } from './bank-page';
import { launch } from './browser';

/** A customer sees what her money was for, and puts it right. */
describe('spending', () => {
  let browser: Browser;
  let customer: TestCustomer;
  let bank: BankPage;
  let page: Page;

  beforeAll(async () => {
    browser = await launch();
    customer = await createCustomer();
    bank = await openBank(browser);
    page = bank.page;
    await signIn(page, customer);
  });

  afterAll(async () => {
    await browser?.close();
  });

  async function openSpending() {
    await page.goto(new URL('/spending', page.url()).href);
    await page.getByRole('heading', { name: 'Spending', level: 1 }).waitFor();
  }

  it('is one step from the overview on a phone, and says so while nothing is booked', async () => {
    await page.getByRole('link', { name: 'Spending', exact: true }).click();
    await page.getByRole('heading', { name: 'Spending', level: 1 }).waitFor();
    await page.getByText('Nothing booked yet').waitFor();
    await expectAccessibleOnAllScreens(page, '80-spending-empty');
  });

  it('stands by category, in figures beside the chart', async () => {
    await deposit(customer, '100.00', 'Pilates teacher');
    await openSpending();
    await page.getByRole('row', { name: 'Total €0.00 €100.00' }).waitFor();
    await page.locator('.recharts-surface').waitFor();
    await expectAccessibleOnAllScreens(page, '81-spending');
  });

  it('follows the rules of the customer', async () => {
    await page.getByRole('button', { name: 'Add the rule' }).click();
    await page.getByText('Write a text.').waitFor();
    await page.getByLabel('Description contains').fill('Pilates');
    await page.getByLabel('Category').selectOption('Health');
    await page.getByRole('button', { name: 'Add the rule' }).click();
    await page.getByRole('button', { name: 'Delete the rule for pilates' }).waitFor();
    await deposit(customer, '20.00', 'Pilates class');
    await openSpending();
    await page.getByRole('row', { name: 'Health €0.00 €20.00' }).waitFor();
    await page.getByRole('button', { name: 'Delete the rule for pilates' }).click();
    await page.getByText('There are none yet.').waitFor();
  });

  it('is corrected on the entry itself', async () => {
    await page.getByRole('link', { name: 'Overview' }).first().click();
    await page.getByRole('link', { name: /Everyday/ }).first().click();
    await page.getByRole('button', { name: /Pilates teacher/ }).click();
    await page.getByLabel('What it was for').selectOption('Education');
    await page.getByText('Kept.').waitFor();
    await openSpending();
    await page.getByRole('row', { name: 'Education €0.00 €100.00' }).waitFor();
  });

  it('is found again by a word of the customer', async () => {
    await page.getByRole('link', { name: 'Overview' }).first().click();
    await page.getByRole('link', { name: /Everyday/ }).first().click();
    await page.getByRole('button', { name: /Pilates teacher/ }).click();
    await page.getByText('There are none yet. Add a word').waitFor();
    await page.getByLabel('New tag').fill('#Back pain');
    await page.getByRole('button', { name: 'Add the tag' }).click();
    await page.getByRole('button', { name: 'Remove the tag back pain' }).waitFor();
    await page.getByLabel('New tag').fill('sport');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Remove the tag sport' }).click();
    await page.getByRole('button', { name: 'Remove the tag sport' }).waitFor({ state: 'detached' });
    await expectAccessibleOnAllScreens(page, '83-entry-tags');
    await page.getByRole('button', { name: 'Close' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: /Pilates class/ }).waitFor();
    await page.getByLabel('Entries with the tag').selectOption('back pain');
    await page.getByRole('button', { name: /Pilates class/ }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: /Pilates teacher/ }).waitFor();
    await expectAccessibleOnAllScreens(page, '84-tagged-entries');
  });

  it('is no longer found by a word that was taken off again', async () => {
    await page.getByRole('button', { name: /Pilates teacher/ }).click();
    await page.getByRole('button', { name: 'Remove the tag back pain' }).click();
    await page.getByText('There are none yet. Add a word').waitFor();
    await page.getByRole('button', { name: 'Close' }).click();
    await page.getByText('Nothing fits').waitFor();
    expect(await page.getByLabel('Entries with the tag').inputValue()).toBe('back pain');
    await page.getByLabel('Entries with the tag').selectOption('With and without tags');
    await page.getByRole('button', { name: /Pilates class/ }).waitFor();
  });

  it('showed nothing on the console and asked no other host', () => {
    expect(bank.misdeeds).toEqual({ foreignRequests: [], consoleErrors: [], failedResponses: [], warnings: [] });
  });
});
