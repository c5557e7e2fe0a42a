import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCustomer, deposit, type TestCustomer } from './api';
import { ApiProcess } from './api-process';
import { expectAccessibleOnAllScreens } from './axe';
import { desktop, openBank, signIn, type BankPage } from './bank-page';
import { launch } from './browser';

/** A manager watches a bank of their own, in which nobody else does anything. */
describe('how the bank is doing', () => {
  let browser: Browser;
  let api: ApiProcess;
  let customer: TestCustomer;
  let bank: BankPage;
  let page: Page;

  beforeAll(async () => {
    api = await ApiProcess.start();
    browser = await launch();
    customer = await createCustomer(api.address);
    bank = await openBank(browser, '/', { viewport: desktop, address: api.address });
    page = bank.page;
    await signIn(page, { email: 'manager@example.com', password: 'demo-Password-9' }, 'Find a customer');
  });

  afterAll(async () => {
    await browser?.close();
    await api?.dispose();
  });

  const figure = (name: string) =>
    page.getByRole('main').locator('dl > div').filter({ hasText: new RegExp(`^${name}`) }).getByRole('definition');
  const booked = async () => {
    const text = await figure('Transactions a second').innerText();
    return Number.parseInt(/(\d+) in the last minute/.exec(text)?.[1] ?? '', 10);
  };

  it('moves after a transfer in another browser', async () => {
    await page.getByRole('link', { name: 'Operations' }).click();
    await page.getByRole('heading', { name: 'How the bank is doing', level: 1 }).waitFor();
    await deposit(customer, '50.00', 'Pocket money');
    await expect.poll(booked).toBeGreaterThan(0);

    const friend = await createCustomer(api.address);
    const theirs = await openBank(browser, '/', { address: api.address });
    await signIn(theirs.page, customer);
    await theirs.page.getByRole('link', { name: 'Transfer' }).first().click();
    await theirs.page.getByLabel('Account number of the receiver').fill(friend.accountNumber);
    await theirs.page.getByLabel('Amount').fill('7.50');
    await theirs.page.getByRole('button', { name: 'Continue' }).click();
    const confirm = theirs.page.getByRole('button', { name: 'Confirm €7.50' });
    await confirm.waitFor();

    // Counts what rises: what was booked before leaves the minute sooner or later.
    let lowest = await booked();
    const hasRisen = async () => {
      const now = await booked();
      lowest = Math.min(lowest, now);
      return now > lowest;
    };
    await confirm.click();
    await expect.poll(hasRisen).toBe(true);
    await theirs.page.context().close();
    expect(await figure('Sign-ins in a minute').innerText()).toMatch(/[1-9]\d* in the last hour/);
    await page.locator('.recharts-bar-rectangle').first().waitFor();
    await expectAccessibleOnAllScreens(page, '100-operations');
  });

  it('goes on by itself once the bank is back', async () => {
    await api.kill();
    await page.getByText(/No connection to the bank/).waitFor();
    await api.start();
    await page.getByText(/No connection to the bank/).waitFor({ state: 'detached', timeout: 90_000 });
    const before = await seenAt();
    await expect.poll(seenAt).not.toBe(before);
    const cash = page.getByRole('row', { name: /^Cash / }).first().getByRole('cell');
    const earlier = await cash.innerText();
    await deposit(customer, '11.00', 'Afterwards');
    await expect.poll(() => cash.innerText()).not.toBe(earlier);
    // The browser itself notes what it could not send.
    bank.misdeeds.consoleErrors.splice(0);
    bank.misdeeds.warnings.splice(0);
    bank.misdeeds.failedResponses.splice(0);
  });

  it('is on a phone one step from the profile', async () => {
    await page.getByRole('link', { name: 'Profile' }).click();
    await page.getByRole('link', { name: 'How the bank is doing' }).click();
    await page.getByText(/in the last minute/).first().waitFor();
    expect(bank.misdeeds).toEqual({ foreignRequests: [], consoleErrors: [], failedResponses: [], warnings: [] });
  });

  function seenAt(): Promise<string> {
    return page.getByText(/^As of /).innerText();
  }
});
