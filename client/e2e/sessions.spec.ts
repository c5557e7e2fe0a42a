import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, createCustomer, type TestCustomer } from './api';
import { expectAccessibleOnAllScreens } from './axe';
import { openBank, signIn, type BankPage } from './bank-page';
import { launch } from './browser';

/** A customer looks where she is signed in, and ends what she does not know. */
describe('the sessions of a customer', () => {
  let browser: Browser;
  let customer: TestCustomer;
  let bank: BankPage;
  let page: Page;

  beforeAll(async () => {
    browser = await launch();
    customer = await createCustomer();
    const login = 'mutation ($input: LoginInput!) { login(input: $input) { errors { ... on Error { code } } } }';
    await ask(login, { input: { email: customer.email, password: 'not the password' } });
    bank = await openBank(browser, '/profile');
    page = bank.page;
    await signIn(page, customer, 'Profile');
  });

  afterAll(async () => {
    await browser?.close();
  });

  const sessions = () => page.getByRole('listitem').filter({ hasText: 'Last used' });

  it('are shown with where, when and with which program, this one marked', async () => {
    await page.getByRole('link', { name: 'Where you are signed in' }).click();
    await page.getByRole('heading', { name: 'Where you are signed in', level: 1 }).waitFor();
    await sessions().first().waitFor();
    expect(await sessions().count()).toBe(2);
    const own = sessions().filter({ hasText: 'This one' });
    expect(await own.innerText()).toMatch(/Chrome, Linux[^]*from 127\.0\.0\.1/);
    expect(await own.getByRole('button').count()).toBe(0);
    // The record is chained a moment after what it tells.
    await expect
      .poll(
        async () => {
          await page.reload();
          await sessions().first().waitFor();
          return page.getByText('Sign-in failed').count();
        },
        { timeout: 90_000 },
      )
      .toBe(1);
    await expectAccessibleOnAllScreens(page, '66-sessions');
  });

  it('are ended one by one', async () => {
    await page.getByRole('button', { name: /^End: / }).click();
    await page.getByText('The session has ended.').waitFor();
    await sessions().nth(1).waitFor({ state: 'detached' });
    expect(await page.getByRole('button', { name: 'End all others' }).count()).toBe(0);
  });

  it('are ended all but this one, and another browser finds itself signed out', async () => {
    const other = await openBank(browser, '/');
    await signIn(other.page, customer);
    await page.reload();
    await page.getByRole('button', { name: 'End all others' }).click();
    await page.getByText('All other sessions have ended.').waitFor();
    await sessions().nth(1).waitFor({ state: 'detached' });
    await other.page.getByText('Your session has ended.').waitFor();
    await page.reload();
    await page.getByText('This one').waitFor();
  });

  it('showed nothing on the console and asked no other host', () => {
    expect(bank.misdeeds).toEqual({ foreignRequests: [], consoleErrors: [], failedResponses: [], warnings: [] });
  });
});
