import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addSecondFactor, createCustomer, deposit, type TestCustomer } from './api';
import { expectAccessibleOnAllScreens } from './axe';
import { closeNews, openBank, signIn, type BankPage } from './bank-page';
import { launch } from './browser';
import { nextOneTimeCode } from './totp';

/** A customer pays a part of a bill, then lets the provider's bills be paid by themselves. */
describe('a provider', () => {
  let browser: Browser;
  let customer: TestCustomer;
  let bank: BankPage;
  let page: Page;

  beforeAll(async () => {
    browser = await launch();
    customer = await createCustomer();
    await deposit(customer, '500.00');
    bank = await openBank(browser);
    page = bank.page;
    await signIn(page, customer);
  });

  afterAll(async () => {
    await browser?.close();
  });

  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
  const heading = (name: string | RegExp, level = 1) => page.getByRole('heading', { name, level }).waitFor();

  async function openProvider() {
    await page.getByRole('link', { name: 'Bills' }).first().click();
    await page.getByRole('link', { name: /City Power 70012345/ }).click();
    await heading('City Power');
  }

  it('stands beside the bills once the customer is linked', async () => {
    await page.getByRole('link', { name: 'Bills' }).first().click();
    await page.getByText('You are linked to none yet.').waitFor();
    await page.getByRole('link', { name: 'Link a provider' }).first().click();
    await page.getByRole('radio', { name: /City Power/ }).check();
    await page.getByLabel('Your reference there').fill('70012345');
    await button('Link').click();
    await page.getByRole('link', { name: /City Power 70012345 paid by you/ }).waitFor();
    await expectAccessibleOnAllScreens(page, '70-bills-providers');
  });

  it('shows in its totals what was paid, in parts as well', async () => {
    await closeNews(page);
    await page.getByRole('link', { name: /City Power due/ }).first().click();
    await page.getByRole('link', { name: 'Pay', exact: true }).click();
    await page.getByLabel('Amount').fill('1.25');
    await button('Continue').click();
    await button('Confirm €1.25').click();
    await page.getByText('Booked', { exact: true }).waitFor();
    await openProvider();
    await page.getByRole('row', { name: 'Total 1 €1.25' }).waitFor();
  });

  it('is paid by itself up to a ceiling, until the customer takes it back', async () => {
    await button('Pay by itself from now on').click();
    await page.getByText('Write an amount.').waitFor();
    await page.getByLabel('Up to this much of one bill').fill('0.50');
    await page.getByLabel('When').selectOption('2 days before it is due');
    await button('Pay by itself from now on').click();
    await page.getByText('Saved.').waitFor();
    await page.getByText('What is higher waits for you.').waitFor();
    await expectAccessibleOnAllScreens(page, '71-provider');
    await page.getByRole('link', { name: 'Bills' }).first().click();
    await page.getByRole('link', { name: /by itself up to €0\.50/ }).click();
    await button('Stop').click();
    await page.getByRole('dialog').getByRole('button', { name: 'Stop' }).click();
    await page.getByText('Each bill waits for you again.').waitFor();
  });

  it('is reminded of as many days before as the customer wants', async () => {
    await page.getByLabel('Remind me').selectOption('7 days before it is due');
    await page.getByText('Saved.', { exact: true }).waitFor();
    await page.reload();
    await heading('City Power');
    expect(await page.getByLabel('Remind me').inputValue()).toBe('7');
  });

  it('is paid by itself up to much once a code has confirmed it', async () => {
    const secret = await addSecondFactor(customer);
    await page.reload();
    await heading('City Power');
    await page.getByLabel('Up to this much of one bill').fill('600');
    await button('Pay by itself from now on').click();
    await page.getByText('Confirm that it is you who has these bills paid.').waitFor();
    await expectAccessibleOnAllScreens(page, '72-provider-code');
    await page.getByLabel('One-time code').fill(nextOneTimeCode(secret));
    await button('Confirm with the code').click();
    await page.getByText('Saved.', { exact: true }).waitFor();
    await page.getByText('What is higher waits for you.').waitFor();
  });

  it('showed nothing on the console and asked no other host', () => {
    expect(bank.misdeeds).toEqual({ foreignRequests: [], consoleErrors: [], failedResponses: [], warnings: [] });
  });
});
