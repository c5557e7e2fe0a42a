import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCustomer, deposit, type TestCustomer } from './api';
import { expectAccessibleOnAllScreens } from './axe';
import { openBank, signIn, type BankPage } from './bank-page';
import { launch } from './browser';

/** What an account tells besides its history, and the limits that its owner sets. */
describe('an account', () => {
  let browser: Browser;
  let customer: TestCustomer;
  let bank: BankPage;
  let page: Page;

  beforeAll(async () => {
    browser = await launch();
    customer = await createCustomer();
    await deposit(customer, '300.00', 'Salary');
    bank = await openBank(browser);
    page = bank.page;
    await signIn(page, customer);
    await page.getByRole('link', { name: /Everyday/ }).first().click();
    await page.getByRole('heading', { name: 'Everyday', level: 1 }).waitFor();
  });

  afterAll(async () => {
    await browser?.close();
  });

  const link = (name: string) => page.getByRole('link', { name }).first();
  const button = (name: string | RegExp) => page.getByRole('button', { name });

  it('says what was on it on a day', async () => {
    await page.getByText('Balance on a day').click();
    await page.getByLabel('At the end of').fill('2020-02-29');
    await page.getByRole('status').getByText('€0.00').waitFor();
    await page.getByLabel('At the end of').fill(new Date().toISOString().slice(0, 10));
    await page.getByRole('status').getByText('€300.00').waitFor();
    await expectAccessibleOnAllScreens(page, '60-balance-on-a-day');
  });

  it('says what became of an entry', async () => {
    await button(/Salary/).click();
    const becoming = page.getByRole('dialog').getByRole('region', { name: 'What became of it' });
    await becoming.getByText('Booked').waitFor();
    await expectAccessibleOnAllScreens(page, '61-status-history');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  it('has limits that its owner sets, and higher ones wait', async () => {
    await link('Limits').click();
    await page.getByRole('heading', { name: 'Limits', level: 1 }).waitFor();
    expect(await page.getByText('No limit', { exact: true }).count()).toBe(3);
    await page.getByLabel('One payment (optional)').fill('many');
    await button('Save').click();
    await page.getByText('Write the amount in figures').waitFor();
    await page.getByLabel('One payment (optional)').fill('100');
    await page.getByLabel('A day (optional)').fill('150');
    await button('Save').click();
    await page.getByRole('status').getByText('Saved.', { exact: true }).waitFor();
    await page.getByText(/€150\.00 left until/).waitFor();

    await page.getByLabel('One payment (optional)').fill('250');
    await page.getByLabel('A day (optional)').fill('120');
    await button('Save').click();
    await page.getByText(/What is higher counts from/).waitFor();
    await page.getByRole('region', { name: /^From/ }).getByText('€250.00').waitFor();
    await page.getByText(/€120\.00 left until/).waitFor();
    await expectAccessibleOnAllScreens(page, '62-limits');
  });

  it('refuses what is above a limit, and says which', async () => {
    await link('Overview').click();
    await link('Pay out').click();
    await page.getByLabel('Amount').fill('101');
    await button('Continue').click();
    await button('Confirm €101.00').click();
    await page.getByRole('alert').getByText('This is above the limit of one payment').waitFor();
  });

  it('showed nothing on the console and asked no other host', () => {
    expect(bank.misdeeds).toEqual({ foreignRequests: [], consoleErrors: [], failedResponses: [], warnings: [] });
  });
});
