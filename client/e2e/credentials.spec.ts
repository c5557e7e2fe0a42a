import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, createCustomer, type TestCustomer } from './api';
import { ApiProcess } from './api-process';
import { expectAccessibleOnAllScreens } from './axe';
import { openBank, signIn, type BankPage } from './bank-page';
import { launch } from './browser';

/** A customer confirms her address, changes her password, forgets it, and is helped at the counter. */
describe('the ways to a password', () => {
  let browser: Browser;
  let api: ApiProcess;
  let customer: TestCustomer;
  let bank: BankPage;
  let page: Page;

  beforeAll(async () => {
    api = await ApiProcess.start();
    browser = await launch();
    customer = await createCustomer(api.address);
    bank = await openBank(browser, '/', { address: api.address });
    page = bank.page;
  });

  afterAll(async () => {
    await browser?.close();
    await api?.dispose();
  });

  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const heading = (name: string | RegExp, level = 1) => page.getByRole('heading', { name, level }).waitFor();
  const alert = (code: string) => page.getByRole('alert').getByText(code).waitFor();

  async function fromProfile(link: string, title: string) {
    await page.getByRole('link', { name: 'Profile' }).first().click();
    await heading('Profile');
    await page.getByRole('link', { name: link }).click();
    await heading(title);
  }

  async function signOut() {
    await button('Sign out').click();
    await heading('Sign in');
  }

  it('an e-mail address is confirmed with the code that was sent to it', async () => {
    await signIn(page, customer);
    await fromProfile('Confirm e-mail address', 'E-mail address');
    await button('Send another code').click();
    await alert('CODE_SENT_RECENTLY');
    await expectAccessibleOnAllScreens(page, '60-email');
    await page.getByLabel('Code of the e-mail').fill('00000000');
    await button('Confirm').click();
    await alert('INVALID_CODE');
    await page.getByLabel('Code of the e-mail').fill(await api.codeFor(customer.email, /Your code for this e-mail/));
    await button('Confirm').click();
    await page.getByText(`We know that our e-mails reach you at ${customer.email}.`).waitFor();
    await page.getByRole('link', { name: 'Profile' }).first().click();
    await page.getByRole('definition').getByText('Confirmed', { exact: true }).waitFor();
    await expectAccessibleOnAllScreens(page, '61-profile');
  });

  it('a password is changed by whoever knows it', async () => {
    await fromProfile('Change password', 'Change password');
    await page.getByLabel('Your password of now').fill('not the password');
    await page.getByLabel('New password').fill('short');
    await button('Change the password').click();
    await page.getByText('Take at least ten characters.').waitFor();
    await page.getByLabel('New password').fill('seven quiet herons');
    await button('Change the password').click();
    await alert('INVALID_CREDENTIALS');
    await expectAccessibleOnAllScreens(page, '62-change-password');
    await page.getByLabel('Your password of now').fill(customer.password);
    await button('Change the password').click();
    await page.getByText('Your password is changed').waitFor();
    await signOut();
    await signIn(page, { ...customer, password: 'seven quiet herons' });
    await signOut();
  });

  it('a forgotten one is replaced with a code, and the page tells nobody who is a customer', async () => {
    await page.getByRole('link', { name: 'Forgotten your password?' }).click();
    await heading('Forgotten password');
    await expectAccessibleOnAllScreens(page, '63-forgotten-password');
    const askFor = async (email: string) => {
      await page.getByLabel('E-mail').fill(email);
      await button('Send the code').click();
      await page.getByText(`If ${email} belongs to a customer, a code is on its way.`).waitFor();
    };
    const nobody = 'nobody@example.com';
    await askFor(nobody);
    const said = await page.getByRole('main').innerText();
    await button('Another address').click();
    await askFor(customer.email);
    expect(await page.getByRole('main').innerText()).toBe(said.replace(nobody, customer.email));

    await page.getByLabel('Code').fill('00000000');
    await page.getByLabel('New password').fill('nine loud herons');
    await button('Replace the password').click();
    await alert('INVALID_CODE');
    await expectAccessibleOnAllScreens(page, '64-reset-password');
    await page.getByLabel('Code').fill(await api.codeFor(customer.email, /Your code for a new password/));
    await button('Replace the password').click();
    await page.getByText('Your password is replaced').waitFor();
    expect(await page.getByLabel('E-mail').inputValue()).toBe(customer.email);
    await page.getByLabel('Password').fill('nine loud herons');
    await button('Sign in').click();
    await heading(/^Hello, /);
    await signOut();
  });

  it('a temporary one has to be replaced when signing in', async () => {
    await page.getByLabel('E-mail').fill(customer.email);
    await page.getByLabel('Password').fill(await temporaryPassword());
    await button('Sign in').click();
    await page.getByRole('status').getByText('The password you were given is a temporary one.').waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
    await expectAccessibleOnAllScreens(page, '65-temporary-password');
    await page.getByLabel('New password').fill('password1234');
    await button('Sign in').click();
    await alert('WEAK_PASSWORD');
    await page.getByLabel('New password').fill('eleven calm herons');
    await button('Sign in').click();
    await heading(/^Hello, /);
  });

  it('showed nothing on the console and asked no other host', () => {
    expect(bank.misdeeds).toEqual({ foreignRequests: [], consoleErrors: [], failedResponses: [], warnings: [] });
  });

  async function temporaryPassword(): Promise<string> {
    const asTeller = { email: 'teller@example.com', password: 'demo-Password-9' };
    const { login } = await ask<{ login: { session: { accessToken: string } } }>(
      'mutation ($input: LoginInput!) { login(input: $input) { session { accessToken } } }',
      { input: asTeller },
      undefined,
      api.address,
    );
    const { customers } = await ask<{ customers: { id: string }[] }>(
      'query ($number: String!) { customers(accountNumber: $number) { id } }',
      { number: customer.accountNumber },
      login.session.accessToken,
      api.address,
    );
    const { issueTemporaryPassword } = await ask<{
      issueTemporaryPassword: { temporaryPassword: { password: string } };
    }>(
      `mutation ($input: IssueTemporaryPasswordInput!) {
        issueTemporaryPassword(input: $input) { temporaryPassword { password } }
      }`,
      { input: { customerId: customers[0]?.id, reason: 'has lost the password' } },
      login.session.accessToken,
      api.address,
    );
    return issueTemporaryPassword.temporaryPassword.password;
  }
});
