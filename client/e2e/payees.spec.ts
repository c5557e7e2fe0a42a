import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCustomer, deposit, type TestCustomer } from './api';
import { expectAccessibleOnAllScreens } from './axe';
import { openBank, signIn, type BankPage } from './bank-page';
import { launch } from './browser';

/** A customer writes down whom she pays, and pays one of them. */
describe('payees', () => {
  let browser: Browser;
  let customer: TestCustomer;
  let ada: TestCustomer;
  let bank: BankPage;
  let page: Page;

  beforeAll(async () => {
    browser = await launch();
    customer = await createCustomer();
    ada = await createCustomer();
    await deposit(customer, '100.00');
    bank = await openBank(browser);
    page = bank.page;
    await signIn(page, customer);
  });

  afterAll(async () => {
    await browser?.close();
  });

  const link = (name: string | RegExp) => page.getByRole('link', { name }).first();
  const button = (name: string | RegExp) => page.getByRole('button', { name });
  const heading = (name: string, level = 1) => page.getByRole('heading', { name, level }).waitFor();

  async function openPayees() {
    await link('Transfer').click();
    await heading('Transfer');
    await page.getByRole('main').getByRole('link', { name: 'Payees' }).click();
    await heading('Payees');
  }

  async function fillIn(name: string, accountNumber: string) {
    await page.getByLabel('Name', { exact: true }).fill(name);
    await page.getByLabel('Account number').fill(accountNumber);
    await button('Continue').click();
  }

  it('are warned of when the name is another one', async () => {
    await openPayees();
    await page.getByText('Nobody yet').waitFor();
    await expectAccessibleOnAllScreens(page, '50-payees-empty');
    await link('Add a payee').click();
    await heading('Add a payee');
    await button('Continue').click();
    await page.getByText('Write the name.').waitFor();
    await page.getByText('This number has a typing error').waitFor();
    await expectAccessibleOnAllScreens(page, '51-payee-form');
    await fillIn('Grace Hopper', ada.accountNumber);
    await heading('The name does not fit', 2);
    await expectAccessibleOnAllScreens(page, '52-payee-no-match');
    await button('Change').click();
    expect(await page.getByLabel('Account number').inputValue()).toBe(ada.accountNumber);
  });

  it('take the name of the holder when it nearly fits', async () => {
    await page.getByLabel('What you call them (optional)').fill('Mathematician');
    await fillIn('A. Lovelace', ada.accountNumber);
    await heading('The name nearly fits', 2);
    await page.getByText('The account belongs to Ada Lovelace.').waitFor();
    await expectAccessibleOnAllScreens(page, '53-payee-close-match');
    await button('Take “Ada Lovelace”').click();
    await heading('Payees');
    await page.getByRole('link', { name: /Mathematician.*Ada Lovelace.*Name fits/ }).waitFor();
  });

  it('are written down at once when the name fits, and once only', async () => {
    await link('Add a payee').click();
    await fillIn('Ada Lovelace', ada.accountNumber);
    await page.getByRole('alert').getByText('PAYEE_EXISTS').waitFor();
    await page.getByRole('radio', { name: 'At another bank' }).check();
    await page.getByLabel('Name', { exact: true }).fill('Hausverwaltung Nord');
    await page.getByLabel('IBAN').fill('DE89 3704 0044 0532 0130 01');
    await button('Continue').click();
    await page.getByText('This IBAN has a typing error').waitFor();
    await page.getByLabel('IBAN').fill('DE89 3704 0044 0532 0130 00');
    await button('Continue').click();
    await page.getByRole('link', { name: /Hausverwaltung Nord.*Not checked/ }).waitFor();
    await expectAccessibleOnAllScreens(page, '54-payees');
  });

  it('are chosen by name in a transfer', async () => {
    await link(/Mathematician/).click();
    await heading('Mathematician');
    await page.getByText('It is the name of whoever holds the account.').waitFor();
    await expectAccessibleOnAllScreens(page, '55-payee');
    await page.getByRole('main').getByRole('link', { name: 'Transfer' }).click();
    await heading('Transfer');
    const chosen = page.getByLabel('To account').locator('option:checked');
    expect(await chosen.innerText()).toContain('Mathematician');
    expect(await page.getByRole('option', { name: /Hausverwaltung/ }).count()).toBe(0);
    await page.getByLabel('Amount').fill('12.50');
    await button('Continue').click();
    await page.getByRole('definition').getByText('Mathematician').waitFor();
    await button('Confirm €12.50').click();
    await page.getByText('Booked', { exact: true }).waitFor();
  });

  it('are renamed and deleted', async () => {
    await openPayees();
    await link(/Mathematician/).click();
    await page.getByLabel('Name', { exact: true }).fill('Ada King');
    await button('Save').click();
    await page.getByText('Saved. Somebody with another name holds the account.').waitFor();
    await button('Delete').click();
    await page.getByRole('dialog').getByText('What was paid stays in the history.').waitFor();
    await expectAccessibleOnAllScreens(page, '56-payee-delete');
    await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
    await heading('Payees');
    await link(/Hausverwaltung Nord/).waitFor();
    expect(await link(/Mathematician/).count()).toBe(0);
  });

  it('showed nothing on the console and asked no other host', () => {
    expect(bank.misdeeds).toEqual({ foreignRequests: [], consoleErrors: [], failedResponses: [], warnings: [] });
  });
});
