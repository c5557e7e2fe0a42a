import type { Browser, CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCustomer, deposit, type TestCustomer } from './api';
import { expectAccessibleOnAllScreens } from './axe';
import { openBank, signIn, type BankPage } from './bank-page';
import { baseUrl, launch } from './browser';

/** Passkeys belong to names of hosts; this is the one that the bank knows unless it is told another. */
const address = baseUrl.replace('127.0.0.1', 'localhost');

/** A customer adds a passkey, signs in and pays with it, and removes it; the browser's own device does the signing. */
describe('passkeys', () => {
  let browser: Browser;
  let customer: TestCustomer;
  let receiver: TestCustomer;
  let bank: BankPage;
  let page: Page;
  let device: CDPSession;
  let authenticatorId = '';

  beforeAll(async () => {
    browser = await launch();
    customer = await createCustomer();
    receiver = await createCustomer();
    await deposit(customer, '100.00');
    bank = await openBank(browser, '/profile/passkeys', { address });
    page = bank.page;
    device = await page.context().newCDPSession(page);
    await device.send('WebAuthn.enable');
    const added = await device.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    ({ authenticatorId } = added);
  });

  afterAll(async () => {
    await browser?.close();
  });

  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const heading = (name: string | RegExp, level = 1) => page.getByRole('heading', { name, level }).waitFor();
  const alert = (code: string) => page.getByRole('alert').getByText(code).waitFor();

  async function openPasskeys() {
    await page.getByRole('link', { name: 'Profile' }).first().click();
    await heading('Profile');
    await page.getByRole('link', { name: 'Passkeys' }).click();
    await heading('Passkeys');
  }

  it('are added with the password', async () => {
    await signIn(page, customer, 'Passkeys');
    await page.getByText('You have none yet.').waitFor();
    await expectAccessibleOnAllScreens(page, '90-passkeys');
    await page.getByRole('textbox', { name: 'Name' }).fill('My laptop');
    await page.getByLabel('Your password').fill('not the password');
    await button('Continue').click();
    await alert('INVALID_CREDENTIALS');
    await page.getByLabel('Your password').fill(customer.password);
    await button('Continue').click();
    await page.getByText('“My laptop” is added').waitFor();
    await page.getByText('Not used yet').waitFor();
    await expectAccessibleOnAllScreens(page, '91-passkeys-list');
  });

  it('are added once to one device', async () => {
    await page.getByRole('textbox', { name: 'Name' }).fill('My laptop again');
    await page.getByLabel('Your password').fill(customer.password);
    await button('Continue').click();
    await alert('PASSKEY_KNOWN');
    expect(await page.getByRole('button', { name: /^Remove: / }).count()).toBe(1);
  });

  it('sign in, once the device has verified the customer', async () => {
    await button('Sign out').click();
    await heading('Sign in');
    await device.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false });
    await button('Use a passkey instead').click();
    await alert('PASSKEY_CANCELLED');
    await expectAccessibleOnAllScreens(page, '92-passkey-cancelled');
    await device.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: true });
    await button('Use a passkey instead').click();
    await heading(/^Hello, /);
  });

  it('confirm a payment', async () => {
    await page.getByRole('link', { name: 'Transfer' }).first().click();
    await page.getByLabel('Account number of the receiver').fill(receiver.accountNumber);
    await page.getByLabel('Amount').fill('30');
    await button('Continue').click();
    await button('Confirm €30.00').click();
    await page.getByText('Your passkey confirms this and nothing else.').waitFor();
    await expectAccessibleOnAllScreens(page, '93-passkey-confirms');
    await button('Confirm with a passkey').click();
    await page.getByText('Booked', { exact: true }).waitFor();
  });

  it('are renamed, and removed with a passkey', async () => {
    await openPasskeys();
    await page.getByText(/^Last used /).waitFor();
    await button('Rename: My laptop').click();
    await page.getByRole('listitem').getByRole('textbox', { name: 'Name' }).fill('Old laptop');
    await button('Save').click();
    await button('Remove: Old laptop').click();
    await heading('Remove “Old laptop”?', 2);
    await button('Remove').click();
    await heading('Confirm that “Old laptop” goes', 2);
    await expectAccessibleOnAllScreens(page, '94-passkey-removal');
    await button('Confirm with a passkey').click();
    await page.getByText('The passkey is removed.').waitFor();
    await page.getByText('You have none yet.').waitFor();
  });

  it('that are removed no longer sign in', async () => {
    await button('Sign out').click();
    await heading('Sign in');
    await button('Use a passkey instead').click();
    await alert('INVALID_PASSKEY');
  });

  it('are spoken of in German, too', async () => {
    const german = await openBank(browser, '/sign-in', { address, locale: 'de-DE' });
    await german.page.getByRole('button', { name: 'Stattdessen einen Passkey nehmen' }).waitFor();
    await german.page.context().close();
  });

  it('showed nothing on the console and asked no other host', () => {
    expect(bank.misdeeds).toEqual({ foreignRequests: [], consoleErrors: [], failedResponses: [], warnings: [] });
  });
});
