import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ask, createCustomer, deposit, type TestCustomer } from './api';
import { expectAccessible, expectAccessibleOnAllScreens } from './axe';
import { openBank, signIn, type BankPage } from './bank-page';
import { launch } from './browser';
import { keyboardOf } from './keyboard';

describe('paying', () => {
  let browser: Browser;
  let customer: TestCustomer;
  let receiver: TestCustomer;
  let bank: BankPage;
  let page: Page;

  beforeAll(async () => {
    browser = await launch();
    receiver = await createCustomer();
  });

  afterAll(async () => {
    await browser?.close();
  });

  beforeEach(async () => {
    customer = await createCustomer();
    await deposit(customer, '100.00');
    bank = await openBank(browser, '/sign-in');
    page = bank.page;
    await signIn(page, customer);
  });

  afterEach(async () => {
    expect(bank.misdeeds).toEqual({ foreignRequests: [], consoleErrors: [], failedResponses: [], warnings: [] });
    await page.context().close();
  });

  async function checkTransfer(amount: string) {
    await page.getByRole('link', { name: 'Transfer' }).first().click();
    await page.getByLabel('Account number of the receiver').fill(receiver.accountNumber);
    await page.getByLabel('Amount').fill(amount);
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('heading', { name: 'Is this right?' }).waitFor();
  }

  it('pays once for a double click, under one key', async () => {
    const keys: string[] = [];
    page.on('request', (request) => {
      const key = /"idempotencyKey":"(\w+)"/.exec(request.postData() ?? '')?.[1];
      if (key) keys.push(key);
    });
    await checkTransfer('30');
    await page.getByRole('button', { name: 'Confirm €30.00' }).dblclick();
    await page.getByText('Booked', { exact: true }).waitFor();
    await page.getByRole('link', { name: 'Overview' }).first().click();
    await page.getByRole('link', { name: /Everyday .*€70\.00/ }).waitFor();
    expect(new Set(keys).size).toBe(1);
  });

  it('says before it is confirmed what is left of the limits, and leads out when they do not allow it', async () => {
    await ask(
      'mutation ($input: SetLimitsInput!) { setLimits(input: $input) { limits { dayResetsAt } } }',
      { input: { accountNumber: customer.accountNumber, perDay: '50.00' } },
      customer.accessToken,
    );
    await checkTransfer('30');
    const effects = page.getByRole('region', { name: 'What changes' });
    await effects.getByText('€70.00').waitFor();
    await effects.getByText('€20.00').waitFor();
    await effects.getByText('None', { exact: true }).waitFor();
    await expectAccessibleOnAllScreens(page, '23-limits-left');
    await page.getByRole('button', { name: 'Change' }).click();
    await page.getByLabel('Amount').fill('60');
    await page.getByRole('button', { name: 'Continue' }).click();
    await effects.getByText('That is above the limits of the account.').waitFor();
    await page.getByRole('button', { name: 'Confirm €60.00' }).click();
    await page.getByRole('alert').getByText('LIMIT_EXCEEDED').waitFor();
    await page.getByRole('alert').getByRole('link', { name: 'Change the limits' }).click();
    await page.getByRole('heading', { name: 'Limits', level: 1 }).waitFor();
  });

  it('asks what has become of an order whose answer is lost, and pays once', async () => {
    const sent: string[] = [];
    let isAway = true;
    await page.route('**/graphql', async (route) => {
      const body = route.request().postData() ?? '';
      const key = /"idempotencyKey":"(\w+)"/.exec(body)?.[1];
      if (!key || !isAway) return route.continue();
      // The bank gets the order and carries it out; its answer does not come back, and it says nothing more of it.
      if (body.includes('"operationName":"Transfer"')) {
        sent.push(key);
        await route.fetch();
      }
      return route.abort('connectionreset');
    });
    await checkTransfer('40');
    await page.getByRole('button', { name: 'Confirm €40.00' }).click();
    await page.getByRole('heading', { name: 'We do not know yet' }).waitFor();
    await page.getByRole('button', { name: 'Ask again' }).waitFor();
    await expectAccessible(page, '21-no-answer');

    // Whoever looks elsewhere meanwhile finds the answer, and not a form that could pay anew.
    await page.getByRole('link', { name: 'Bills' }).click();
    await page.getByRole('heading', { name: 'Bills', level: 1 }).waitFor();
    isAway = false;
    await page.getByRole('link', { name: 'Transfer' }).click();
    await page.getByText('Booked', { exact: true }).waitFor();
    await page.getByRole('link', { name: 'Overview' }).first().click();
    await page.getByRole('link', { name: /Everyday .*€60\.00/ }).waitFor();
    expect(sent).toHaveLength(1);
    // The browser itself notes the requests that were cut off.
    bank.misdeeds.consoleErrors.splice(0);
  });

  it('needs no mouse', async () => {
    const { focused, tabTo, tabToField } = keyboardOf(page);
    await page.keyboard.press('Tab');
    await tabTo('Transfer');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Transfer', level: 1 }).waitFor();
    await expect.poll(focused).toBe('Transfer');
    await tabToField('Account number of the receiver');
    await page.keyboard.type(receiver.accountNumber);
    await tabToField('Amount');
    await page.keyboard.type('10');
    await page.keyboard.press('Enter');
    await expect.poll(focused).toBe('Is this right?');
    await tabTo('Confirm €10.00');
    await page.keyboard.press('Enter');
    await page.getByText('Booked', { exact: true }).waitFor();
    await expect.poll(focused).toBe('Transfer');
  });

  it('keeps what was begun when the session times out, and forgets it when the customer signs out', async () => {
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.clock.install();
    await signIn(page, customer);
    await page.getByRole('link', { name: 'Transfer' }).first().click();
    await page.getByLabel('Amount').fill('12.34');

    await page.clock.runFor(9 * 60_000 + 2_000);
    await page.getByRole('dialog').getByText(/signed out in \d+ seconds/).waitFor();
    await page.getByRole('button', { name: 'Stay signed in' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });

    await page.clock.runFor(10 * 60_000 + 2_000);
    await page.getByText('You were signed out because nothing happened for a while.').waitFor();
    await page.getByLabel('E-mail').fill(customer.email);
    await page.getByLabel('Password').fill(customer.password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('heading', { name: 'Transfer', level: 1 }).waitFor();
    expect(await page.getByLabel('Amount').inputValue()).toBe('12.34');

    await page.getByRole('button', { name: 'Sign out' }).click();
    await signIn(page, customer);
    await page.getByRole('link', { name: 'Transfer' }).first().click();
    expect(await page.getByLabel('Amount').inputValue()).toBe('');
  });
});
