import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCustomer, type TestCustomer } from './api';
import { expectAccessibleOnAllScreens } from './axe';
import { openBank, type BankPage } from './bank-page';
import { launch } from './browser';
import { nextOneTimeCode, oneTimeCode } from './totp';

/** A customer sets a second factor up, signs in with it, loses the phone and turns it off. */
describe('a second factor', () => {
  let browser: Browser;
  let customer: TestCustomer;
  let bank: BankPage;
  let page: Page;
  let secret = '';
  let recoveryCodes: string[] = [];

  beforeAll(async () => {
    browser = await launch();
    customer = await createCustomer();
    bank = await openBank(browser, '/profile');
    page = bank.page;
  });

  afterAll(async () => {
    await browser?.close();
  });

  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const heading = (name: string | RegExp, level = 1) => page.getByRole('heading', { name, level }).waitFor();

  async function signIn(code?: string) {
    await page.getByLabel('E-mail').fill(customer.email);
    await page.getByLabel('Password').fill(customer.password);
    await button('Sign in').click();
    if (!code) return;
    await page.getByLabel('One-time code').fill(code);
    await button('Sign in').click();
  }

  async function openSecondFactor() {
    await page.getByRole('link', { name: 'Profile' }).click();
    await heading('Profile');
    await page.getByRole('link', { name: 'Change second factor' }).click();
    await heading('Second factor');
  }

  it('is set up with the password and a code of the app', async () => {
    await signIn();
    await heading('Profile');
    await page.getByRole('definition').getByText('Off').waitFor();
    await page.getByRole('link', { name: 'Change second factor' }).click();
    await heading('Set up', 2);
    await expectAccessibleOnAllScreens(page, '40-second-factor');
    await page.getByLabel('Your password').fill('not the password');
    await button('Continue').click();
    await page.getByRole('alert').getByText('INVALID_CREDENTIALS').waitFor();
    await page.getByLabel('Your password').fill(customer.password);
    await button('Continue').click();
    await heading('Show your app this code', 2);
    const drawn = page.getByRole('img', { name: 'QR code for your authenticator app' });
    expect(await drawn.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth)).toBeGreaterThan(100);
    await expectAccessibleOnAllScreens(page, '41-second-factor-scan');
    secret = (await page.locator('code.secret').innerText()).replace(/\s/g, '');
    await page.getByLabel('Six-digit code').fill('000000');
    await button('Turn it on').click();
    await page.getByRole('alert').getByText('ONE_TIME_CODE_REQUIRED').waitFor();
    await page.getByLabel('Six-digit code').fill(oneTimeCode(secret));
    await button('Turn it on').click();
    await heading('Keep these recovery codes', 2);
    recoveryCodes = await page.locator('.recovery-codes code').allInnerTexts();
    expect(new Set(recoveryCodes).size).toBe(10);
    await expectAccessibleOnAllScreens(page, '42-recovery-codes');
  });

  it('shows its recovery codes once, to be copied', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await button('Copy').click();
    await page.getByText('Copied.').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(recoveryCodes.join('\n'));
    await button('I have kept them').click();
    await heading('Turn it off', 2);
    await page.getByText('Signing in asks for a code.').waitFor();
    expect(await page.getByText(recoveryCodes[0] ?? '').count()).toBe(0);
  });

  it('is asked for when signing in', async () => {
    await button('Sign out').click();
    await signIn();
    await page.getByText('One more step: write the code of your second factor.').waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
    await expectAccessibleOnAllScreens(page, '43-sign-in-code');
    await page.getByLabel('One-time code').fill('000000');
    await button('Sign in').click();
    await page.getByRole('alert').getByText('This code is not right').waitFor();
    await page.getByLabel('One-time code').fill(nextOneTimeCode(secret));
    await button('Sign in').click();
    await heading(/^Hello, /);
  });

  it('lets a recovery code in its place, and is turned off with another one', async () => {
    await button('Sign out').click();
    await signIn(recoveryCodes[0]);
    await heading(/^Hello, /);
    await openSecondFactor();
    await page.getByLabel('Your password').fill(customer.password);
    await page.getByLabel('Code of the app, or a recovery code').fill(recoveryCodes[0] ?? '');
    await button('Turn it off').click();
    await page.getByRole('alert').getByText('ONE_TIME_CODE_REQUIRED').waitFor();
    await expectAccessibleOnAllScreens(page, '44-second-factor-off');
    await page.getByLabel('Code of the app, or a recovery code').fill(recoveryCodes[1] ?? '');
    await button('Turn it off').click();
    await page.getByText('The second factor is off.').waitFor();
    await button('Sign out').click();
    await signIn();
    await heading(/^Hello, /);
  });

  it('was shown nothing on the console and asked no other host', () => {
    expect(bank.misdeeds).toEqual({ foreignRequests: [], consoleErrors: [], failedResponses: [], warnings: [] });
  });
});
