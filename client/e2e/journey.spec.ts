import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCustomer, type TestCustomer } from './api';
import { expectAccessible } from './axe';
import { closeNews, desktop, openBank, phone, type BankPage } from './bank-page';
import { launch } from './browser';

/** What a new customer does, step by step, each on what the one before it left behind. */
describe.each([
  { device: 'phone', viewport: phone },
  { device: 'desktop', viewport: desktop },
])('a customer on a $device', ({ device, viewport }) => {
  const name = 'Maya Lind';
  const email = `maya.${device}.${Date.now()}@example.com`;
  const password = 'correct-Horse-7';
  let browser: Browser;
  let bank: BankPage;
  let page: Page;
  let friend: TestCustomer;

  beforeAll(async () => {
    browser = await launch();
    friend = await createCustomer();
    bank = await openBank(browser, '/', { viewport });
    page = bank.page;
  });

  afterAll(async () => {
    await browser?.close();
  });

  const link = (name: string) => page.getByRole('link', { name, exact: true }).first();
  const button = (name: string | RegExp) => page.getByRole('button', { name });
  const heading = (name: string | RegExp, level = 1) => page.getByRole('heading', { name, level }).waitFor();

  it('signs up', async () => {
    await heading('Sign in');
    await expectAccessible(page, '01-sign-in');
    await link('Become a customer').click();
    await heading('Become a customer');
    await button('Become a customer').click();
    await page.getByText('Tell us your name.').waitFor();
    expect(await page.getByLabel('Full name').evaluate((input) => input === document.activeElement)).toBe(true);
    await expectAccessible(page, '02-sign-up');
    await page.getByLabel('Full name').fill(name);
    await page.getByLabel('E-mail').fill(email);
    await page.getByLabel('Password').fill(password);
    await button('Become a customer').click();
    await page.getByText('You are a customer now.').waitFor();
  });

  it('signs in and is told what to do first', async () => {
    expect(await page.getByLabel('E-mail').inputValue()).toBe(email);
    await page.getByLabel('Password').fill(password);
    await button('Sign in').click();
    await heading('Hello, Maya');
    await page.getByText('No account yet').waitFor();
    await expectAccessible(page, '03-overview-empty');
  });

  it('opens two accounts', async () => {
    await link('Open account').click();
    await heading('Open an account');
    await expectAccessible(page, '04-open-account');
    await page.getByLabel('Name (optional)').fill('Everyday');
    await button('Open account').click();
    await heading('Everyday');
    await page.getByText('Nothing booked yet').waitFor();
    await expectAccessible(page, '05-account-empty');

    await link('Overview').click();
    await link('Open account').click();
    await page.getByRole('radio', { name: /Savings account/ }).check();
    await page.getByLabel('Name (optional)').fill('Rainy days');
    await button('Open account').click();
    await heading('Rainy days');
  });

  it('pays something in', async () => {
    await link('Overview').click();
    await link('Pay in').click();
    await heading('Pay in');
    await button('Continue').click();
    await page.getByText('Write an amount.').waitFor();
    await page.getByLabel('Amount').fill('1,250.5');
    await page.getByLabel('Description (optional)').fill('Salary');
    await expectAccessible(page, '06-pay-in');
    await button('Continue').click();
    await heading('Is this right?', 2);
    await page.getByLabel('What changes').getByText('€1,250.50').waitFor();
    await expectAccessible(page, '07-check');
    await button('Confirm €1,250.50').click();
    await page.getByText('Booked', { exact: true }).waitFor();
    await expectAccessible(page, '08-receipt');
    await page.emulateMedia({ media: 'print' });
    await page.getByRole('navigation').waitFor({ state: 'hidden' });
    await page.getByText('Reference').waitFor();
    await page.emulateMedia({ media: 'screen' });
  });

  it('moves money between the accounts', async () => {
    await link('Transfer').click();
    await heading('Transfer');
    await page.getByLabel('To account').selectOption({ label: 'Rainy days · €0.00' });
    await page.getByLabel('Amount').fill('200');
    await button('Continue').click();
    const effects = page.getByLabel('What changes');
    await effects.getByText('€1,050.50').waitFor();
    await effects.getByText('€200.00').waitFor();
    await button('Confirm €200.00').click();
    await page.getByText('Balance of Rainy days').waitFor();
  });

  it('is told of a typing error in an account number, and pays somebody else', async () => {
    await link('Overview').click();
    await link('Transfer').click();
    const wrong = friend.accountNumber.slice(0, -1) + ((Number(friend.accountNumber.at(-1)) + 1) % 10);
    await page.getByLabel('Account number of the receiver').fill(wrong);
    await page.getByLabel('Amount').fill('25');
    await page.getByLabel('Description (optional)').fill('Dinner');
    await button('Continue').click();
    await page.getByText('This number has a typing error').waitFor();
    await page.getByLabel('Account number of the receiver').fill(friend.accountNumber);
    await button('Continue').click();
    await button('Confirm €25.00').click();
    await page.getByText('Booked', { exact: true }).waitFor();
  });

  it('is refused what is not there, with a way out, and the next try is an order of its own', async () => {
    await link('Overview').click();
    await link('Pay out').click();
    await page.getByLabel('Amount').fill('5000');
    await page.getByText('That is more than the €1,025.50 available now.').waitFor();
    await button('Continue').click();
    await button('Confirm €5,000.00').click();
    await page.getByRole('alert').getByText('INSUFFICIENT_FUNDS').waitFor();
    await link('Pay something in').waitFor();
    await expectAccessible(page, '09-refused');
    await button('Change').click();
    await page.getByLabel('Amount').fill('20.50');
    await button('Continue').click();
    await button('Confirm €20.50').click();
    await page.getByText('Booked', { exact: true }).waitFor();
  });

  it('reads the history', async () => {
    await link('To the account').click();
    await heading('Everyday');
    await page.getByRole('button', { name: /Dinner/ }).waitFor();
    await expectAccessible(page, '10-account');
    await button('Chart').click();
    await page.getByText('Balance over the last 4 entries: between €1,005.00 and €1,250.50.').waitFor();
    await expectAccessible(page, '11-chart');
    await page.getByLabel('Search descriptions').fill('Dinn');
    await page.getByRole('button', { name: /Salary/ }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: /Dinner/ }).click();
    await page.getByRole('dialog').getByText('Number on this account').waitFor();
    await page.getByRole('dialog').getByText('Reference').waitFor();
    await expectAccessible(page, '12-entry');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByLabel('Search descriptions').fill('no such thing');
    await page.getByText('Nothing fits').waitFor();
  });

  it('links a provider and pays one of its bills', async () => {
    await link('Bills').click();
    await heading('Bills');
    await page.getByText('Nothing to pay').waitFor();
    await expectAccessible(page, '13-bills-empty');
    await link('Link a provider').click();
    await heading('Link a provider');
    await button('Link').click();
    await page.getByText('Choose a provider.').waitFor();
    await page.getByRole('radio', { name: /City Power/ }).check();
    await page.getByLabel('Your reference there').fill('no number');
    await button('Link').click();
    await page.getByRole('alert').getByText('INVALID_CUSTOMER_REFERENCE').waitFor();
    await expectAccessible(page, '14-link');
    await page.getByLabel('Your reference there').fill('1000000008');
    await button('Link').click();
    await heading('Bills');
    await page.getByRole('link', { name: /City Power due/ }).first().click();
    await heading('City Power');
    await expectAccessible(page, '15-bill');
    await closeNews(page);
    await link('Pay').click();
    await heading('Pay City Power');
    await page.getByLabel('Amount').fill('10');
    await expectAccessible(page, '16-pay-bill');
    await button('Continue').click();
    await button('Confirm €10.00').click();
    await page.getByText('Booked', { exact: true }).waitFor();
    await link('Bill').click();
    await page.getByText('Paid so far').waitFor();
    await page.getByText('€10.00').first().waitFor();
    await link('Bills').click();
    await expectAccessible(page, '17-bills');
  });

  it('sees everything on the overview, and where to find the API', async () => {
    await link('Overview').click();
    await page.getByText('€1,195.00').waitFor();
    await expectAccessible(page, '18-overview');
    await link('Profile').click();
    await page.getByText(email).waitFor();
    expect(await page.getByRole('link', { name: 'Open the GraphQL IDE' }).getAttribute('href')).toBe('/graphql');
    await expectAccessible(page, '19-profile');
  });

  it('is told that a page does not exist', async () => {
    await page.evaluate(() => {
      history.pushState({}, '', '/accounts/97094825572827');
      dispatchEvent(new PopStateEvent('popstate', { state: {} }));
    });
    await page.getByText('There is no such account').waitFor();
    await expectAccessible(page, '20-no-such-account');
  });

  it('was shown nothing on the console and asked no other host', () => {
    expect(bank.misdeeds).toEqual({ foreignRequests: [], consoleErrors: [], failedResponses: [], warnings: [] });
  });
});
