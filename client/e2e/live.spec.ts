import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, createCustomer, deposit, type TestCustomer } from './api';
import { expectAccessible, expectAccessibleOnAllScreens } from './axe';
import { ApiProcess } from './api-process';
import { openBank, signIn, type BankPage } from './bank-page';
import { launch } from './browser';

const banner = /No connection to the bank/;

describe('what happens elsewhere', () => {
  let browser: Browser;
  let api: ApiProcess;
  let customer: TestCustomer;

  beforeAll(async () => {
    api = await ApiProcess.start();
    browser = await launch();
    customer = await createCustomer(api.address);
    await deposit(customer, '100.00', 'First');
  });

  afterAll(async () => {
    await browser?.close();
    await api?.dispose();
  });

  it('shows a transfer of another browser the moment it is booked', async () => {
    const friend = await createCustomer(api.address);
    await deposit(friend, '50.00');
    const mine = await openBank(browser, '/', { address: api.address });
    const theirs = await openBank(browser, '/', { address: api.address });
    await signIn(mine.page, customer);
    await mine.page.getByRole('link', { name: /Everyday/ }).first().click();
    await mine.page.getByRole('button', { name: /First/ }).waitFor();

    await signIn(theirs.page, friend);
    await theirs.page.getByRole('link', { name: 'Transfer' }).first().click();
    await theirs.page.getByLabel('Account number of the receiver').fill(customer.accountNumber);
    await theirs.page.getByLabel('Amount').fill('7.50');
    await theirs.page.getByLabel('Description (optional)').fill('For the concert');
    await theirs.page.getByRole('button', { name: 'Continue' }).click();
    await theirs.page.getByRole('button', { name: 'Confirm €7.50' }).click();

    await mine.page.getByRole('button', { name: /For the concert/ }).waitFor();
    await mine.page.getByRole('definition').getByText('€107.50').first().waitFor();
    await mine.page.getByRole('status').getByText('New entry: For the concert +€7.50').waitFor();
    for (const { misdeeds } of [mine, theirs])
      expect(misdeeds).toEqual({ foreignRequests: [], consoleErrors: [], failedResponses: [], warnings: [] });
    await mine.page.context().close();
    await theirs.page.context().close();
  });

  it('goes on by itself after the bank was killed and started again, and shows each entry once', async () => {
    const { page } = await openBank(browser, '/', { address: api.address });
    await signIn(page, customer);
    await page.getByRole('link', { name: /Everyday/ }).first().click();
    await page.getByRole('button', { name: /First/ }).waitFor();
    await deposit(customer, '1.00', 'Before the fall');
    await page.getByRole('button', { name: /Before the fall/ }).waitFor();

    await api.kill();
    await page.getByText(banner).waitFor();
    await api.start();
    await deposit(customer, '2.00', 'While away');
    await page.getByText(banner).waitFor({ state: 'detached', timeout: 90_000 });
    await page.getByRole('button', { name: /While away/ }).waitFor();
    await deposit(customer, '3.00', 'Afterwards');
    await page.getByRole('button', { name: /Afterwards/ }).waitFor();

    for (const name of ['Before the fall', 'While away', 'Afterwards', 'First'])
      expect(await page.getByRole('button', { name }).count(), name).toBe(1);
    await page.getByRole('definition').getByText('€113.50').first().waitFor();
    await page.context().close();
  });

  /** Fills a transfer in up to its confirmation, in front of a bank that is killed by it. */
  async function confirmTo(friend: TestCustomer, { isBooked }: { isBooked: boolean }): Promise<BankPage> {
    // A page that a service worker takes over in the moment when its requests begin to be caught is never caught.
    const bank = await openBank(browser, '/transfer', { address: api.address, serviceWorkers: 'block' });
    const { page } = bank;
    await signIn(page, customer, 'Transfer');
    await page.getByLabel('Account number of the receiver').fill(friend.accountNumber);
    await page.getByLabel('Amount').fill('5');
    await page.getByRole('button', { name: 'Continue' }).click();
    let isKilled = false;
    await page.route('**/graphql', async (route) => {
      const isOrder = (route.request().postData() ?? '').includes('"operationName":"Transfer"');
      if (isKilled || !isOrder) return route.continue();
      isKilled = true;
      if (isBooked) await route.fetch();
      await api.kill();
      return route.abort('connectionreset');
    });
    await page.getByRole('button', { name: 'Confirm €5.00' }).click();
    await page.getByRole('heading', { name: 'We do not know yet' }).waitFor();
    await page.getByText(banner).waitFor();
    await api.start();
    return bank;
  }

  it('finds by itself the receipt of an order that was booked by a bank that was killed before it could say so', async () => {
    const friend = await createCustomer(api.address);
    const { page } = await confirmTo(friend, { isBooked: true });
    await page.getByText('Booked', { exact: true }).waitFor({ timeout: 90_000 });
    await page.context().close();
  });

  it('says that an order never arrived, and sends it again when asked to', async () => {
    const friend = await createCustomer(api.address);
    const { page } = await confirmTo(friend, { isBooked: false });
    await page.getByRole('heading', { name: 'The bank does not know this order' }).waitFor({ timeout: 90_000 });
    await expectAccessibleOnAllScreens(page, '24-never-arrived');
    await page.getByRole('button', { name: 'Send it again' }).click();
    await page.getByText('Booked', { exact: true }).waitFor();
    const { account } = await ask<{ account: { balance: { value: string } } }>(
      'query ($number: String!) { account(number: $number) { balance { value } } }',
      { number: friend.accountNumber },
      friend.accessToken,
      api.address,
    );
    expect(account.balance.value).toBe('5.00');
    await page.context().close();
  });

  it('opens without a network, says so, and keeps no balance', async () => {
    const { page } = await openBank(browser, '/', { address: api.address });
    await page.evaluate(() => navigator.serviceWorker.ready);
    await signIn(page, customer);
    await page.getByRole('link', { name: /Everyday/ }).first().click();
    await page.getByRole('button', { name: /First/ }).waitFor();

    await page.context().setOffline(true);
    await page.getByText(banner).waitFor();
    await expectAccessible(page, '22-offline');
    await page.getByRole('button', { name: /First/ }).waitFor();
    await page.context().setOffline(false);
    await page.getByText(banner).waitFor({ state: 'detached' });

    await page.context().setOffline(true);
    await page.reload();
    await page.getByRole('heading', { name: 'Sign in', level: 1 }).waitFor();
    const kept = await page.evaluate(async () => {
      const urls: string[] = [];
      for (const name of await caches.keys())
        for (const request of await (await caches.open(name)).keys()) urls.push(new URL(request.url).pathname);
      return urls;
    });
    expect(kept).toContain('/');
    expect(kept.filter((path) => !/^\/($|assets\/|icon|theme\.js|manifest)/.test(path))).toEqual([]);
    await page.context().close();
  });
});
