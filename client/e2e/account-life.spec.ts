import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, createCustomer, deposit, type TestCustomer } from './api';
import { expectAccessibleOnAllScreens } from './axe';
import { openBank, signIn, type BankPage } from './bank-page';
import { launch } from './browser';
import { keyboardOf } from './keyboard';
import { nextOneTimeCode, oneTimeCode } from './totp';

/** An account gets another name, and comes to its end with all that belongs to it. */
describe('the life of an account', () => {
  let browser: Browser;
  let customer: TestCustomer;
  let bank: BankPage;
  let page: Page;
  // Far enough away that nothing is paid while the test runs.
  const firstOn = `${new Date().getUTCFullYear() + 2}-01-15`;
  const made: { goalId?: string; scheduleId?: string } = {};

  beforeAll(async () => {
    browser = await launch();
    customer = await createCustomer();
    await deposit(customer, '40.00', 'Salary');
    bank = await openBank(browser);
    page = bank.page;
    await signIn(page, customer);
    await page.getByRole('link', { name: /Everyday/ }).first().click();
    await page.getByRole('heading', { name: 'Everyday', level: 1 }).waitFor();
  });

  afterAll(async () => {
    await browser?.close();
  });

  const link = (name: string | RegExp) => page.getByRole('main').getByRole('link', { name });
  const button = (name: string | RegExp) => page.getByRole('button', { name });
  const heading = (name: string | RegExp, level = 1) => page.getByRole('heading', { name, level }).waitFor();
  const money = (value: string) => ({ value, currency: 'EUR' });
  const send = <TData>(query: string, input: object) => ask<TData>(query, { input }, customer.accessToken);

  it('is told month by month', async () => {
    await page.getByText('Month by month').click();
    await page.getByRole('list', { name: 'Month by month' }).getByText('In €40.00, out €0.00').waitFor();
    await expectAccessibleOnAllScreens(page, '34-months');
  });

  it('is renamed by keyboard only, which its history keeps', async () => {
    await link('Settings').click();
    await heading('Account settings');
    await page.getByText('Nothing was changed yet.').waitFor();
    const { tabToField } = keyboardOf(page);
    await tabToField('Name (optional)');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('x'.repeat(61));
    await page.keyboard.press('Enter');
    await page.getByText('Take at most 60 letters.').waitFor();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('Household');
    await page.keyboard.press('Enter');
    await page.getByText('From Everyday to Household').waitFor();
    await link('Household').waitFor();
    await expectAccessibleOnAllScreens(page, '35-account-settings');
  });

  it('is not closed while something stands in the way, and all of it is listed', async () => {
    const goal = await send<{ createSavingsGoal: { savingsGoal: { id: string } } }>(
      'mutation ($input: CreateSavingsGoalInput!) { createSavingsGoal(input: $input) { savingsGoal { id } } }',
      { accountNumber: customer.accountNumber, name: 'Bicycle', target: money('600.00') },
    );
    made.goalId = goal.createSavingsGoal.savingsGoal.id;
    const friend = await createCustomer();
    const schedule = await send<{ schedulePayment: { paymentSchedule: { id: string } } }>(
      'mutation ($input: SchedulePaymentInput!) { schedulePayment(input: $input) { paymentSchedule { id } } }',
      {
        fromAccountNumber: customer.accountNumber,
        toAccountNumber: friend.accountNumber,
        amount: money('5.00'),
        frequency: 'MONTHLY',
        firstOn,
        idempotencyKey: crypto.randomUUID(),
      },
    );
    made.scheduleId = schedule.schedulePayment.paymentSchedule.id;

    await link('Close the account').click();
    await heading('Close Household');
    await page.getByLabel('Why? (optional)').fill('no');
    await button('Close the account').click();
    await page.getByText('Take 3 to 300 letters, or leave it out.').waitFor();
    await page.getByLabel('Why? (optional)').fill('I have another');
    await button('Close the account').click();
    await page.getByRole('dialog').getByText('A closed account does not open again.').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Close the account' }).click();
    const obstacles = page.getByRole('list', { name: 'What stands in the way' });
    await obstacles.getByText('There are €40.00 on it').waitFor();
    await obstacles.getByRole('link', { name: 'To the standing payments' }).waitFor();
    await obstacles.getByRole('link', { name: 'To the savings goals' }).waitFor();
    expect(await obstacles.getByRole('listitem').count()).toBe(3);
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await expectAccessibleOnAllScreens(page, '37-obstacles');
  });

  it('is closed once nothing does, and keeps why', async () => {
    await send('mutation ($input: CloseSavingsGoalInput!) { closeSavingsGoal(input: $input) { savingsGoal { id } } }', {
      goalId: made.goalId,
    });
    await send('mutation ($input: CancelScheduleInput!) { cancelSchedule(input: $input) { paymentSchedule { id } } }', {
      scheduleId: made.scheduleId,
    });
    await send('mutation ($input: WithdrawInput!) { withdraw(input: $input) { transaction { id } } }', {
      accountNumber: customer.accountNumber,
      amount: money('40.00'),
      idempotencyKey: crypto.randomUUID(),
    });
    await button('Try again').click();
    await page.getByRole('dialog').getByRole('button', { name: 'Close the account' }).click();
    const closed = page.getByRole('region', { name: 'This account is closed' });
    await closed.getByText('I have another').waitFor();
    await page.getByRole('button', { name: /Salary/ }).waitFor();
    expect(await link('Pay in').count()).toBe(0);
    expect(await link('Limits').count()).toBe(0);
    await expectAccessibleOnAllScreens(page, '38-account-closed');
  });

  it('is found among those that are closed', async () => {
    await page.getByRole('link', { name: 'Overview' }).first().click();
    await page.getByText('No account yet').waitFor();
    await link('Closed accounts').click();
    await heading('Closed accounts');
    await link(/Household.*closed/).waitFor();
    await expectAccessibleOnAllScreens(page, '39-closed-accounts');
    await link(/Household/).click();
    await page.getByText('This account is closed').waitFor();
    await link('Settings').click();
    await page.getByText('From Active to Closed').waitFor();
    expect(await link('Close the account').count()).toBe(0);
  });

  it('ends with a code where its owner has a second factor', async () => {
    await send('mutation ($input: OpenAccountInput!) { openAccount(input: $input) { account { number } } }', {
      type: 'SAVINGS',
      currency: 'EUR',
      name: 'Rainy days',
    });
    const { enrollSecondFactor } = await send<{ enrollSecondFactor: { enrollment: { secret: string } } }>(
      'mutation ($input: EnrollSecondFactorInput!) { enrollSecondFactor(input: $input) { enrollment { secret } } }',
      { password: customer.password },
    );
    const { secret } = enrollSecondFactor.enrollment;
    await send(
      'mutation ($input: ConfirmSecondFactorInput!) { confirmSecondFactor(input: $input) { errors { __typename } } }',
      { oneTimeCode: oneTimeCode(secret) },
    );
    await page.reload();
    await page.getByRole('link', { name: 'Overview' }).first().click();
    await link(/Rainy days/).click();
    await link('Settings').click();
    await link('Close the account').click();
    await heading('Close Rainy days');
    await button('Close the account').click();
    await page.getByRole('dialog').getByRole('button', { name: 'Close the account' }).click();
    await page.getByText('Confirm with a code that it is you who closes the account.').waitFor();
    await expectAccessibleOnAllScreens(page, '36-close-code');
    await page.getByLabel('One-time code').fill(nextOneTimeCode(secret));
    await button('Confirm with the code').click();
    await page.getByRole('region', { name: 'This account is closed' }).waitFor();
  });

  it('showed nothing on the console and asked no other host', () => {
    expect(bank.misdeeds).toEqual({ foreignRequests: [], consoleErrors: [], failedResponses: [], warnings: [] });
  });
});
