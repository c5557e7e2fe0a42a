import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, createCustomer, deposit, type TestCustomer } from './api';
import { expectAccessibleOnAllScreens } from './axe';
import { openBank, signIn, type BankPage } from './bank-page';
import { launch } from './browser';

/** All that a customer wants to know first, asked for at once. */
describe('the overview', () => {
  let browser: Browser;
  let customer: TestCustomer;
  let bank: BankPage;
  let page: Page;

  beforeAll(async () => {
    browser = await launch();
    customer = await createCustomer();
    await ask(
      'mutation ($input: OpenAccountInput!) { openAccount(input: $input) { account { number } } }',
      { input: { type: 'SAVINGS', currency: 'USD', name: 'Travel' } },
      customer.accessToken,
    );
    await deposit(customer, '300.00', 'Salary');
    await ask(
      'mutation ($input: WithdrawInput!) { withdraw(input: $input) { transaction { id } } }',
      {
        input: {
          accountNumber: customer.accountNumber,
          amount: { value: '75.00', currency: 'EUR' },
          idempotencyKey: crypto.randomUUID(),
        },
      },
      customer.accessToken,
    );
    bank = await openBank(browser);
    page = bank.page;
    await signIn(page, customer);
  });

  afterAll(async () => {
    await browser?.close();
  });

  const card = (name: string) => page.getByRole('region', { name, exact: true });

  it('shows what there is, what came and went, and what is next', async () => {
    await card('Total').getByText('€225.00').waitFor();
    await card('Total').getByText('US$0.00').waitFor();
    await card('Accounts').getByRole('link', { name: /Travel/ }).waitFor();
    await card('This month').getByText('€300.00').waitFor();
    await card('This month').getByText('€75.00').waitFor();
    await card('Next bills').getByText('Nothing to pay').waitFor();
    const newest = card('Recent activity').getByRole('listitem').first();
    expect(await newest.innerText()).toContain('Everyday');
    await expectAccessibleOnAllScreens(page, '24-overview');
  });

  it('asks the bank once for all of it', async () => {
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.method() !== 'POST') return;
      asked.push(/\b(?:query|mutation) (\w+)/.exec(request.postData() ?? '')?.[1] ?? request.url());
    });
    await page.reload();
    await card('Recent activity').getByRole('link', { name: /Salary/ }).waitFor();
    await page.getByRole('link', { name: /^Notifications, \d+ / }).waitFor();
    await page.waitForLoadState('networkidle');
    expect(asked).toEqual(['RefreshSession', 'Overview']);
  });

  it('follows what happens elsewhere', async () => {
    await deposit(customer, '12.00', 'Flea market');
    await card('Recent activity').getByRole('link', { name: /Flea market/ }).waitFor();
    await card('Total').getByText('€237.00').waitFor();
    await card('This month').getByText('€312.00').waitFor();
  });

  it('showed nothing on the console and asked no other host', () => {
    expect(bank.misdeeds).toEqual({ foreignRequests: [], consoleErrors: [], failedResponses: [], warnings: [] });
  });
});
