import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCustomer, type TestCustomer } from './api';
import { ApiProcess } from './api-process';
import { expectAccessibleOnAllScreens } from './axe';
import { openBank, signIn, type BankPage } from './bank-page';
import { launch } from './browser';

const ofAddress = /^Subject: Your code for this e-mail/m;

/** A customer without an app has codes sent by e-mail, signs in with one, and has no more sent. */
describe('codes that are sent', () => {
  let browser: Browser;
  let api: ApiProcess;
  let customer: TestCustomer;
  let bank: BankPage;
  let page: Page;
  let registering = '';

  beforeAll(async () => {
    api = await ApiProcess.start();
    browser = await launch();
    customer = await createCustomer(api.address);
    // Letters lie there in no order, and this one has the subject of one that comes later.
    registering = await api.codeFor(customer.email, ofAddress);
    bank = await openBank(browser, '/profile/second-factor', { address: api.address });
    page = bank.page;
  });

  afterAll(async () => {
    await browser?.close();
    await api?.dispose();
  });

  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const heading = (name: string | RegExp, level = 1) => page.getByRole('heading', { name, level }).waitFor();
  const alert = (code: string) => page.getByRole('alert').getByText(code).waitFor();
  const card = () => page.getByRole('region', { name: 'Codes that we send you' });

  it('come to the address on record, not to a phone that nobody has told', async () => {
    await signIn(page, customer, 'Second factor');
    await card().getByRole('button', { name: 'Have codes sent' }).click();
    await card().getByLabel('Where to').selectOption('SMS');
    await card().getByLabel('Your password').fill(customer.password);
    await button('Send a code').click();
    await alert('INVALID_FIELD');
    await expectAccessibleOnAllScreens(page, '95-sent-codes');
    await card().getByLabel('Where to').selectOption('EMAIL');
    await button('Send a code').click();
    await page.getByText('A code is on its way.').waitFor();
    await card().getByLabel('Code of the message').fill('00000000');
    await button('Confirm').click();
    await alert('INVALID_CODE');
    await expectAccessibleOnAllScreens(page, '96-sent-code');
  });

  it('are asked for once one has come', async () => {
    const code = await api.codeFor(customer.email, ofAddress, registering);
    await card().getByLabel('Code of the message').fill(code);
    await button('Confirm').click();
    await page.getByText('From now on we send you a code when you sign in.').waitFor();
    await card().getByText('Codes go to your e-mail address.').waitFor();
    await expectAccessibleOnAllScreens(page, '97-sent-codes-on');
  });

  it('let in who signs in', async () => {
    await button('Sign out').click();
    await page.getByLabel('E-mail').fill(customer.email);
    await page.getByLabel('Password').fill(customer.password);
    await button('Sign in').click();
    await page.getByText('One more step: write the code of your second factor.').waitFor();
    await page.getByLabel('One-time code').fill(await api.codeFor(customer.email, /^Subject: Your code to sign in/m));
    await button('Sign in').click();
    await heading(/^Hello, /);
  });

  it('are stopped with the password and one of them', async () => {
    await page.getByRole('link', { name: 'Profile' }).first().click();
    await heading('Profile');
    await page.getByRole('link', { name: 'Change second factor' }).click();
    await heading('Second factor');
    await button('Send no more codes').click();
    await card().getByLabel('Your password').fill(customer.password);
    await button('Send no more codes').click();
    await page.getByText('One more step: write the code that we have sent you.').waitFor();
    const code = await api.codeFor(customer.email, /^Subject: Your code\r?$/m);
    await card().getByLabel('Code', { exact: true }).fill(code);
    await button('Send no more codes').click();
    await page.getByText('We send you no more codes.').waitFor();
    await card().getByRole('button', { name: 'Have codes sent' }).waitFor();
  });

  it('showed nothing on the console and asked no other host', () => {
    expect(bank.misdeeds).toEqual({ foreignRequests: [], consoleErrors: [], failedResponses: [], warnings: [] });
  });
});
