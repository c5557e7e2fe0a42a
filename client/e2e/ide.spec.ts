import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCustomer, deposit, type TestCustomer } from './api';
import { baseUrl, launch, screenshot, watch, type Misdeeds } from './browser';

const polling = { timeout: 90_000, interval: 200 };

/** Each step builds on the page that the one before it left behind, as a person would. */
describe('the IDE at /graphql', () => {
  let browser: Browser;
  let page: Page;
  let misdeeds: Misdeeds;
  let customer: TestCustomer;

  beforeAll(async () => {
    customer = await createCustomer();
    browser = await launch();
    page = await browser.newPage({ viewport: { width: 1440, height: 900 }, colorScheme: 'light' });
    misdeeds = watch(page);
  });

  afterAll(async () => {
    await browser?.close();
  });

  /** Without blanks, for the editor breaks long lines and writes some blanks as hard ones. */
  async function result(): Promise<string> {
    return (await page.getByRole('region', { name: 'Result Window' }).innerText()).replace(/\s/g, '');
  }

  async function openExample(title: string) {
    await showPanel('examples');
    const tabs = page.getByRole('tab');
    const before = await tabs.count();
    await page.getByRole('button', { name: new RegExp(`^${title}`) }).click();
    await tabs.nth(before).waitFor();
  }

  async function showPanel(name: string) {
    const show = page.getByRole('button', { name: `Show ${name}`, exact: true });
    if (await show.isVisible()) await show.click();
  }

  async function run() {
    await page.getByRole('button', { name: /^Execute query/ }).click();
  }

  it('opens with the examples and the schema', async () => {
    const answer = await page.goto(`${baseUrl}/graphql`);
    expect(answer?.headers()['content-type']).toContain('text/html');

    await page.locator('.graphiql-query-editor .monaco-editor .view-line').first().waitFor();
    await page.getByRole('heading', { name: 'Examples' }).waitFor();
    await screenshot(page, 'ide-1-start');

    await showPanel('Documentation Explorer');
    await page.getByRole('link', { name: 'Mutation' }).waitFor();
    await screenshot(page, 'ide-2-documentation');
  });

  it('says clearly why a sign-in was refused', async () => {
    await showPanel('sign-in');
    await page.getByLabel('E-mail').fill(customer.email);
    await page.getByLabel('Password').fill('not the password');
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();

    const alert = page.getByRole('alert');
    await alert.getByText('INVALID_CREDENTIALS').waitFor();
    await screenshot(page, 'ide-3-refused');
  });

  it('signs in', async () => {
    await page.getByLabel('Password').fill(customer.password);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();

    await page.getByRole('heading', { name: 'Signed in' }).waitFor();
    await page.getByText(customer.email).waitFor();
    expect(await page.locator('.ide-facts time').innerText()).toMatch(/^\d+:\d\d$/);
    await screenshot(page, 'ide-4-signed-in');
  });

  it('keeps no token in the storage of the browser', async () => {
    const stored = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
    expect(stored).not.toContain(customer.password);
    expect(stored).not.toMatch(/refreshToken"\s*:|Bearer /);
  });

  it('runs a query with the token', async () => {
    await openExample('Who am I');
    await run();
    await expect.poll(result, polling).toContain(`"email":"${customer.email}"`);
    await screenshot(page, 'ide-5-query');
  });

  it('fills the account into an example and books a deposit', async () => {
    await openExample('Deposit');
    await page.locator('.graphiql-editor-tool').getByText(customer.accountNumber).waitFor();
    await run();
    await expect.poll(result, polling).toContain('"status":"BOOKED"');
    await screenshot(page, 'ide-6-deposit');
  });

  it('streams a balance over the WebSocket', async () => {
    const opened = page.waitForEvent('websocket');
    await openExample('Watch a balance');
    await page.locator('.graphiql-editor-tool').getByText(customer.accountNumber).waitFor();
    await run();
    const socket = await opened;
    expect(new URL(socket.url()).pathname).toBe('/graphql');
    // Nothing says when the server has taken the subscription, so deposits are made until one of them arrives.
    await expect.poll(() => depositAndRead(), polling).toContain('"onBalanceChanged":{"sequence":');
    await screenshot(page, 'ide-7-subscription');
    await page.getByRole('button', { name: /^Stop query/ }).click();
  });

  it('renews the token and signs out', async () => {
    await showPanel('sign-in');
    const renewed = page.waitForResponse((answer) => answer.request().postData()?.includes('refreshSession') ?? false);
    await page.getByRole('button', { name: 'Renew now' }).click();
    expect((await (await renewed).text())).toContain('accessToken');

    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();

    await openExample('Who am I');
    await run();
    await expect.poll(result, polling).toContain('"code":"AUTH_NOT_AUTHENTICATED"');
  });

  it('is readable in the dark', async () => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.reload();
    const word = page.locator('.graphiql-query-editor .view-line span span').first();
    await word.waitFor();

    const contrast = async () => {
      const editor = page.locator('.graphiql-container');
      const background = await editor.evaluate((node) => getComputedStyle(node).backgroundColor);
      const foreground = await word.evaluate((node) => getComputedStyle(node).color);
      return brightness(foreground) - brightness(background);
    };
    await expect.poll(contrast, polling).toBeGreaterThan(80);
    await screenshot(page, 'ide-8-dark');
  });

  it('has sent nothing to another host and logged no error', () => {
    expect(misdeeds).toEqual({ foreignRequests: [], consoleErrors: [], failedResponses: [] });
  });

  async function depositAndRead(): Promise<string> {
    await deposit(customer, '1.00');
    return result();
  }
});

/** Of a colour as computed styles write it, rgb(1, 2, 3): its strongest part, 0 to 255. */
function brightness(color: string): number {
  return Math.max(...(color.match(/\d+/g) ?? []).slice(0, 3).map(Number));
}
