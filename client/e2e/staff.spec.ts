import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCustomer, deposit, type TestCustomer } from './api';
import { expectAccessibleOnAllScreens } from './axe';
import { desktop, openBank, signIn, type BankPage } from './bank-page';
import { launch } from './browser';
import { keyboardOf } from './keyboard';

const password = 'demo-Password-9';
const number = (customer: TestCustomer) => customer.accountNumber.replace(/(.{4})(?=.)/g, '$1\u00a0');

/** What the bank's people do one after the other, each on what the one before has left. */
describe('the staff of the bank', () => {
  let browser: Browser;
  let customer: TestCustomer;
  let bank: BankPage;
  let page: Page;

  beforeAll(async () => {
    browser = await launch();
    customer = await createCustomer();
    await deposit(customer, '250.00', 'Salary');
  });

  afterAll(async () => {
    await browser?.close();
  });

  const link = (name: string | RegExp) => page.getByRole('link', { name });
  const button = (name: string | RegExp) => page.getByRole('button', { name });
  const dialog = () => page.getByRole('dialog');
  const heading = (name: string | RegExp) => page.getByRole('heading', { name, level: 1 }).waitFor();
  const notice = (text: string | RegExp) => page.getByRole('status').getByText(text).waitFor();
  const menu = () => page.getByRole('navigation').getByRole('link').allInnerTexts();

  async function enter(email: string) {
    bank = await openBank(browser, '/', { viewport: desktop });
    page = bank.page;
    await signIn(page, { email, password }, 'Find a customer');
  }

  async function leave() {
    expect(bank.misdeeds).toEqual({ foreignRequests: [], consoleErrors: [], failedResponses: [], warnings: [] });
    await page.context().close();
  }

  async function openCustomer() {
    await page.getByLabel('Account number').fill(customer.accountNumber);
    await button('Search').click();
    await link(/A\*\*\* L\*\*\*/).click();
    await heading('A*** L***');
  }

  async function give(reason: string, action: string) {
    await dialog().getByLabel('Reason', { exact: true }).fill(reason);
    await dialog().getByRole('button', { name: action, exact: true }).click();
    await dialog().waitFor({ state: 'detached' });
  }

  it('a teller finds a customer, and sees who it is for a reason only', async () => {
    await enter('teller@example.com');
    expect(await menu()).toEqual(['Customers', 'Approvals', 'Identities', 'Requests', 'Profile', 'For developers']);
    await button('Search').click();
    await page.getByText('Fill in at least one field.').waitFor();
    await page.getByLabel('E-mail').fill('nobody@example.com');
    await button('Search').click();
    await page.getByText('Look for typing errors').waitFor();
    await expectAccessibleOnAllScreens(page, '30-staff-search');
    await page.getByLabel('E-mail').fill('');
    await openCustomer();
    expect(await page.getByText(customer.name).count()).toBe(0);

    await button('Show name and addresses').click();
    await dialog().getByRole('button', { name: 'Show name and addresses' }).click();
    await dialog().getByText('Write why, in a few words.').waitFor();
    await expectAccessibleOnAllScreens(page, '31-staff-reason');
    await give('calls about a card', 'Show name and addresses');
    await page.getByText(customer.name, { exact: true }).waitFor();

    await button('Show balances and entries').click();
    await give('calls about a card', 'Show balances and entries');
    await page.getByText('Salary').waitFor();
    await expectAccessibleOnAllScreens(page, '32-staff-customer');
  });

  it('a teller pays in, and what is too much waits for a colleague', async () => {
    const keys: string[] = [];
    await page.route('**/graphql', async (route) => {
      const key = /"idempotencyKey":"(\w+)"/.exec(route.request().postData() ?? '')?.[1];
      if (key) keys.push(key);
      if (!key || keys.length > 1) return route.continue();
      // The bank gets the first one and books it; its answer does not come back.
      await route.fetch();
      return route.abort('connectionreset');
    });
    await button(`Pay in: account ${number(customer)}`).click();
    await dialog().getByLabel('Amount').fill('50');
    await dialog().getByLabel('Reason').fill('cash at the counter');
    await dialog().getByRole('button', { name: 'Pay in' }).click();
    await dialog().getByRole('alert').getByText('We do not know yet').waitFor();
    await dialog().getByRole('button', { name: 'Cancel' }).click();
    await dialog().waitFor({ state: 'detached' });
    await button(`Pay in: account ${number(customer)}`).click();
    await dialog().getByLabel('Amount').fill('50');
    await give('cash at the counter', 'Pay in');
    await notice('€50.00 are booked.');
    expect(keys).toEqual([keys[0], keys[0]]);
    await page.unroute('**/graphql');
    await button('Show balances and entries').click();
    await give('the answer was lost', 'Show balances and entries');
    await page.getByText('€300.00').first().waitFor();
    // The browser itself notes the request that was cut off.
    bank.misdeeds.consoleErrors.splice(0);

    await button(`Pay in: account ${number(customer)}`).click();
    await dialog().getByLabel('Amount').fill('12,000');
    await give('sold a car', 'Pay in');
    await notice('Asked for. A colleague decides about it now.');
    await page.getByText('€12,000.00 are paid into the account.').waitFor();
    await page.getByText('You asked for this yourself.').waitFor();
    expect(await button('Decide').count()).toBe(0);
    await leave();
  });

  it('a manager sees whom and what it concerns, and approves', async () => {
    await enter('manager@example.com');
    await link('Approvals').click();
    await heading('Approvals');
    await page.getByText('€12,000.00 are paid into the account.').waitFor();
    await expectAccessibleOnAllScreens(page, '33-staff-approvals');
    await page.getByRole('listitem').filter({ hasText: 'sold a car' }).getByRole('button', { name: 'Decide' }).click();
    await dialog().getByText(number(customer)).waitFor();
    await expectAccessibleOnAllScreens(page, '34-staff-decide');
    await dialog().getByRole('button', { name: 'Approve' }).click();
    await notice('Approved, and done.');
    await page.getByText('sold a car').waitFor({ state: 'detached' });
    await leave();
  });

  it('a teller freezes without a mouse', async () => {
    await enter('teller@example.com');
    const { tabTo, tabToField } = keyboardOf(page);
    await tabToField('Account number');
    await page.keyboard.type(customer.accountNumber);
    await page.keyboard.press('Enter');
    await link(/A\*\*\* L\*\*\*/).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await heading('A*** L***');
    await button(/^Freeze/).waitFor();
    await tabTo('Freeze');
    await page.keyboard.press('Enter');
    await dialog().waitFor();
    await tabToField('Reason');
    await page.keyboard.type('the card is lost');
    await page.keyboard.press('Enter');
    await dialog().waitFor({ state: 'detached' });
    await page.getByText('Frozen', { exact: true }).waitFor();
    expect(await button(/^(Freeze|Pay in)/).count()).toBe(0);
    await leave();
  });

  it('a manager who asks for something does not decide about it; another one does', async () => {
    await enter('manager@example.com');
    await openCustomer();
    await button(/^Unfreeze/).click();
    await give('the card was found', 'Unfreeze');
    await button(/^Change overdraft/).click();
    await dialog().getByLabel('New overdraft limit').fill('500');
    await give('asked for by the customer', 'Change overdraft');
    await page.getByText('The account may be overdrawn by €500.00.').waitFor();
    expect(await page.getByText('You asked for this yourself.').count()).toBe(2);
    await leave();

    await enter('manager2@example.com');
    await link('Approvals').click();
    const changes = page.getByRole('listitem');
    await changes.filter({ hasText: 'the card was found' }).getByRole('button', { name: 'Decide' }).click();
    await dialog().getByRole('button', { name: 'Approve' }).click();
    await notice('Approved, and done.');
    await changes.filter({ hasText: 'asked for by the customer' }).getByRole('button', { name: 'Decide' }).click();
    await dialog().getByRole('button', { name: 'Reject' }).click();
    await dialog().getByText('Write why, in a few words.').waitFor();
    await dialog().getByLabel('Reason, if you reject it').fill('no income');
    await dialog().getByRole('button', { name: 'Reject' }).click();
    await notice('Rejected. Nothing has changed.');
    await leave();
  });

  it('an administrator asks for other roles, and sees no accounts', async () => {
    await enter('admin@example.com');
    await openCustomer();
    expect(await page.getByRole('heading', { name: 'Accounts' }).count()).toBe(0);
    await button('Change roles').click();
    await dialog().getByRole('checkbox', { name: 'Auditor' }).check();
    await expectAccessibleOnAllScreens(page, '35-staff-roles');
    await give('joins the audit', 'Change roles');
    await page.getByText('The person will have these roles and no others: Customer, Auditor.').waitFor();
    await leave();
  });

  it('an auditor reads what they did, and verifies the record', async () => {
    await enter('auditor@example.com');
    await link('Audit trail').click();
    await heading('Audit trail');
    await page.getByLabel('What was done').selectOption({ label: 'Account frozen' });
    const entry = page.getByRole('listitem').filter({ hasText: 'the card is lost' });
    await entry.getByText('Account frozen').click();
    await entry.getByText('{"status":"FROZEN"}').waitFor();
    await button('Verify now').click();
    await page.getByText(/The record is intact: all \d+ entries/).waitFor();
    await expectAccessibleOnAllScreens(page, '36-staff-audit');
    await entry.getByRole('link').last().click();
    await heading('A*** L***');
    await link('Audit trail of this person').click();
    await page.getByText('Only what concerns one person is shown.').waitFor();
    await page.getByText('sold a car').first().waitFor();
    await leave();
  });

  it('a customer finds no console', async () => {
    bank = await openBank(browser, '/staff');
    page = bank.page;
    await page.getByLabel('E-mail').fill(customer.email);
    await page.getByLabel('Password').fill(customer.password);
    await button('Sign in').click();
    await heading('There is no such page');
    expect(await menu()).not.toContain('Customers');
    await leave();
  });
});
