import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, createCustomer, deposit, type TestCustomer } from './api';
import { expectAccessibleOnAllScreens } from './axe';
import { openBank, signIn, type BankPage } from './bank-page';
import { launch } from './browser';
import { keyboardOf } from './keyboard';

/** A customer saves for something, by hand and by itself, and gets it back. */
describe('savings goals', () => {
  let browser: Browser;
  let customer: TestCustomer;
  let bank: BankPage;
  let page: Page;
  // Far enough away that nothing is put by while the test runs.
  const year = new Date().getUTCFullYear() + 2;

  beforeAll(async () => {
    browser = await launch();
    customer = await createCustomer();
    await deposit(customer, '500.00', 'Salary');
    bank = await openBank(browser);
    page = bank.page;
    await signIn(page, customer);
  });

  afterAll(async () => {
    await browser?.close();
  });

  const link = (name: string | RegExp) => page.getByRole('main').getByRole('link', { name });
  const button = (name: string | RegExp) => page.getByRole('button', { name });
  const heading = (name: string | RegExp, level = 1) => page.getByRole('heading', { name, level }).waitFor();
  const progress = (percent: number) => page.locator(`progress[aria-label="Saved of the target"][value="${percent}"]`);

  it('begin on the overview, and there are none yet', async () => {
    await link('New goal').click();
    await heading('New goal');
    await link('Savings goals').click();
    await page.getByText('Nothing to save for yet').waitFor();
    await expectAccessibleOnAllScreens(page, '25-goals-empty');
  });

  it('are set by keyboard only', async () => {
    const { focused, tabTo, tabToField } = keyboardOf(page);
    await tabTo('New goal');
    await page.keyboard.press('Enter');
    await expect.poll(focused).toBe('New goal');
    await tabToField('What for?');
    await page.keyboard.press('Enter');
    await page.getByText('Say what you save for.').waitFor();
    await expectAccessibleOnAllScreens(page, '26-goal-form');
    await page.keyboard.type('Bicycle');
    await tabToField('Target');
    await page.keyboard.type('600');
    await page.keyboard.press('Enter');
    await heading('Bicycle');
    await progress(0).waitFor();
  });

  it('are funded once for a double click, with a receipt', async () => {
    const keys: string[] = [];
    page.on('request', (request) => {
      const key = /"idempotencyKey":"(\w+)"/.exec(request.postData() ?? '')?.[1];
      if (key) keys.push(key);
    });
    await link('Put money by').click();
    await heading('Put money by');
    await expectAccessibleOnAllScreens(page, '27-goal-fund');
    await page.getByLabel('Amount').fill('200');
    await button('Continue').click();
    await heading('Is this right?', 2);
    await page.getByLabel('What changes').getByText('€300.00').waitFor();
    await button('Confirm €200.00').dblclick();
    await page.getByText('Booked', { exact: true }).waitFor();
    await page.getByText('Balance of Everyday').waitFor();
    expect(new Set(keys).size).toBe(1);
    await link('Bicycle').click();
    await progress(33).waitFor();
  });

  it('give back no more than is saved', async () => {
    await link('Take money out').click();
    await page.getByLabel('Amount').fill('200.01');
    await page.getByText('That is more than the €200.00 that are saved.').waitFor();
    await button('Continue').click();
    await button('Confirm €200.01').click();
    await page.getByRole('alert').getByText('INSUFFICIENT_FUNDS').waitFor();
    await expectAccessibleOnAllScreens(page, '28-goal-withdraw');
    await button('Change').click();
    await page.getByLabel('Amount').fill('50');
    await button('Continue').click();
    await button('Confirm €50.00').click();
    await page.getByText('Booked', { exact: true }).waitFor();
    await link('Bicycle').click();
    await progress(25).waitFor();
  });

  it('save by themselves, on dates and from payments', async () => {
    const plan = page.getByRole('region', { name: 'Saving by itself' });
    await plan.getByLabel('Regularly').selectOption('Every month');
    await button('Save').click();
    await plan.getByText('Choose a day.').waitFor();
    await plan.getByLabel('Each time').fill('25');
    await plan.getByLabel('Next on').fill(`${year}-01-31`);
    await plan.getByLabel('Round payments up').check();
    await button('Save').click();
    await plan.getByText(`Every month €25.00, next on 31 Jan ${year}. Payments are rounded up.`).waitFor();
    await expectAccessibleOnAllScreens(page, '30-goal');
    await plan.getByLabel('Regularly').selectOption('Never');
    await button('Save').click();
    await plan.getByText('Nothing is put by on dates. Payments are rounded up.').waitFor();
  });

  it('are changed, with a date that says how much that is a month', async () => {
    await link('Change').click();
    await heading('Change the goal');
    await expectAccessibleOnAllScreens(page, '29-goal-edit');
    await page.getByLabel('What for?').fill('Cargo bicycle');
    await page.getByLabel('By when? (optional)').fill('2020-01-01');
    await button('Save').click();
    await page.getByText('Choose a day to come.').waitFor();
    await page.getByLabel('By when? (optional)').fill(`${year}-06-01`);
    await button('Save').click();
    await heading('Cargo bicycle');
    await page.getByText('That is a month').waitFor();
  });

  it('follow what happens elsewhere', async () => {
    await ask(
      'mutation ($input: FundSavingsGoalInput!) { fundSavingsGoal(input: $input) { transaction { id } } }',
      {
        input: {
          goalId: decodeURIComponent(page.url().split('/').at(-1) ?? ''),
          amount: { value: '30.00', currency: 'EUR' },
          idempotencyKey: crypto.randomUUID(),
        },
      },
      customer.accessToken,
    );
    await progress(30).waitFor();
  });

  it('are refused a name that is taken', async () => {
    await link('Savings goals').click();
    await link('New goal').click();
    await page.getByLabel('What for?').fill('cargo BICYCLE');
    await page.getByLabel('Target').fill('1');
    await button('Set the goal').click();
    await page.getByRole('alert').getByText('GOAL_NAME_TAKEN').waitFor();
  });

  it('stand on the overview, which follows them', async () => {
    await page.getByRole('link', { name: 'Overview' }).first().click();
    await link(/Cargo bicycle.*€180\.00 of €600\.00.*30\s?%/).waitFor();
    await page.getByText('Put by in savings goals: €180.00').waitFor();
    await expectAccessibleOnAllScreens(page, '31-overview-goals');
  });

  it('are closed with all that is saved going back', async () => {
    await link(/Cargo bicycle.*of €600/).click();
    await link('Close the goal').click();
    await heading('Close Cargo bicycle');
    await page.getByText('All that is saved, €180.00, goes back to Everyday.').waitFor();
    await button('Continue').click();
    await page.getByLabel('What changes').getByText('€500.00').waitFor();
    await expectAccessibleOnAllScreens(page, '32-goal-close');
    await button('Close the goal').click();
    await page.getByText('It is back on the account.').waitFor();
    await page.locator('.receipt-amount').getByText('€180.00').waitFor();
    await expectAccessibleOnAllScreens(page, '33-goal-closed');
    await link('To the savings goals').click();
    await link(/Cargo bicycle.*closed/).click();
    await heading('Cargo bicycle');
    await page.getByText('Closed at').waitFor();
    expect(await link('Put money by').count()).toBe(0);
  });

  it('showed nothing on the console and asked no other host', () => {
    expect(bank.misdeeds).toEqual({ foreignRequests: [], consoleErrors: [], failedResponses: [], warnings: [] });
  });
});
