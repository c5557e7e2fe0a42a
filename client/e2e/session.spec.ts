import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCustomer, deposit, type TestCustomer } from './api';
import { openBank, signIn } from './bank-page';
import { baseUrl, launch } from './browser';

describe('signing in', () => {
  let browser: Browser;
  let customer: TestCustomer;

  beforeAll(async () => {
    browser = await launch();
    customer = await createCustomer();
    await deposit(customer, '250.00');
  });

  afterAll(async () => {
    await browser?.close();
  });

  it('shows everything of the overview for one request', async () => {
    const { page, misdeeds } = await openBank(browser);
    await page.getByLabel('E-mail').waitFor();
    const sent: string[] = [];
    page.on('request', (request) => {
      if (new URL(request.url()).pathname === '/graphql') sent.push(request.postData() ?? '');
    });
    await signIn(page, customer);
    await page.getByRole('list').getByText('€250.00').first().waitFor();
    await page.getByRole('heading', { name: 'Next bills' }).waitFor();
    await page.getByRole('heading', { name: 'Recent activity' }).waitFor();

    // What stands around the page asks for the number of unread notifications and nothing else.
    const operations = sent.map((body) => /(?:mutation|query) (\w+)/.exec(body)?.[1]);
    expect(operations.sort()).toEqual(['Login', 'Overview', 'Unread']);
    expect(misdeeds).toEqual({ foreignRequests: [], consoleErrors: [], failedResponses: [], warnings: [] });
    await page.context().close();
  });

  it('says why it was refused, with a code, and reads it out', async () => {
    const { page, misdeeds } = await openBank(browser, '/sign-in');
    await page.getByLabel('E-mail').fill(customer.email);
    await page.getByLabel('Password').fill('not the password');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('alert').getByText('INVALID_CREDENTIALS').waitFor();
    expect(misdeeds.consoleErrors).toEqual([]);
    await page.context().close();
  });

  it('survives a reload by a cookie that no script can read, and leaves no token in the storage', async () => {
    const { page } = await openBank(browser);
    await signIn(page, customer);
    const [cookie] = await page.context().cookies(`${baseUrl}/graphql`);
    expect(cookie).toMatchObject({ httpOnly: true, secure: true, sameSite: 'Strict', path: '/graphql' });
    await page.reload();
    await page.getByRole('heading', { level: 1, name: /^Hello, / }).waitFor();
    const seen = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]));
    expect(seen).not.toContain('oken');
    expect(seen).not.toContain(cookie?.value);
    await page.context().close();
  });

  it('is shared by two tabs, which take turns to renew it, and ends in both at once', async () => {
    const { page } = await openBank(browser);
    await signIn(page, customer);
    const other = await page.context().newPage();
    await other.goto(baseUrl);
    const greeting = (tab: Page) => tab.getByRole('heading', { level: 1, name: /^Hello, / }).waitFor();
    await greeting(other);
    // A token that is used twice would end the session for both.
    for (let round = 0; round < 4; round++) {
      await Promise.all([page.reload(), other.reload()]);
      await Promise.all([greeting(page), greeting(other)]);
    }

    await page.getByRole('button', { name: 'Sign out' }).click();
    await other.getByText('You have signed out.').waitFor();
    await expect.poll(() => page.context().cookies(`${baseUrl}/graphql`)).toEqual([]);
    await other.reload();
    await other.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor();
    await page.context().close();
  });

  it('does not outlast ten minutes without anybody, whatever the cookie says', async () => {
    const { page } = await openBank(browser);
    await signIn(page, customer);
    const eleven = 11 * 60_000;
    await page.addInitScript((milliseconds) => {
      const key = 'bankgraph.presence';
      localStorage.setItem(key, String(Number(localStorage.getItem(key)) - milliseconds));
    }, eleven);
    await page.reload();
    await page.getByText('You were away for a while').waitFor();
    await expect.poll(() => page.context().cookies(`${baseUrl}/graphql`)).toEqual([]);
    await page.context().close();
  });

  it('ends when the customer signs out, and comes back to the page that was asked for', async () => {
    const { page } = await openBank(browser, '/sign-in');
    await signIn(page, customer);
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByText('You have signed out.').waitFor();
    await page.goto(`${baseUrl}/`);
    await page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor();
    await page.context().close();
  });

  it('speaks German to whoever does', async () => {
    const { page } = await openBank(browser, '/sign-in', { locale: 'de-DE' });
    await page.getByRole('heading', { level: 1, name: 'Anmelden' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('de');
    await page.getByLabel('Sprache').selectOption('en');
    await page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor();
    await page.context().close();
  });
});
