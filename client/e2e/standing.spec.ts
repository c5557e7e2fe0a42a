import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCustomer, deposit, type TestCustomer } from './api';
import { expectAccessibleOnAllScreens } from './axe';
import { openBank, signIn, type BankPage } from './bank-page';
import { launch } from './browser';

/** A customer lets something be paid again and again, and changes her mind. */
describe('standing payments', () => {
  let browser: Browser;
  let customer: TestCustomer;
  let friend: TestCustomer;
  let bank: BankPage;
  let page: Page;
  // Far enough away that nothing is paid while the test runs.
  const year = new Date().getUTCFullYear() + 2;

  beforeAll(async () => {
    browser = await launch();
    customer = await createCustomer();
    friend = await createCustomer();
    await deposit(customer, '100.00');
    bank = await openBank(browser);
    page = bank.page;
    await signIn(page, customer);
  });

  afterAll(async () => {
    await browser?.close();
  });

  const button = (name: string | RegExp) => page.getByRole('button', { name });
  const heading = (name: string | RegExp, level = 1) => page.getByRole('heading', { name, level }).waitFor();
  const planned = () => page.getByRole('list', { name: 'Next payments' }).getByRole('listitem');

  it('are found beside transfers, and there are none yet', async () => {
    await page.getByRole('link', { name: 'Transfer' }).first().click();
    await page.getByRole('main').getByRole('link', { name: 'Standing payments' }).click();
    await heading('Standing payments');
    await page.getByText('Nothing is planned').waitFor();
    await expectAccessibleOnAllScreens(page, '60-standing-empty');
  });

  it('are checked, and scheduled once for a double click', async () => {
    const keys: string[] = [];
    page.on('request', (request) => {
      const key = /"idempotencyKey":"(\w+)"/.exec(request.postData() ?? '')?.[1];
      if (key) keys.push(key);
    });
    await page.getByRole('link', { name: 'New standing payment' }).click();
    await heading('New standing payment');
    await page.getByLabel('Account number or IBAN').fill(friend.accountNumber);
    await button('Continue').click();
    await page.getByText('Write the name.').waitFor();
    await page.getByLabel('Name of the receiver').fill('Ada Lovelace');
    await page.getByText('Choose a day.').waitFor();
    await expectAccessibleOnAllScreens(page, '61-standing-form');
    await page.getByLabel('Amount').fill('25');
    await page.getByLabel('Description (optional)').fill('Pocket money');
    await page.getByLabel('First payment').fill(`${year}-01-15`);
    await page.getByLabel('Last payment').selectOption('After a number of payments');
    await page.getByLabel('Number of payments').fill('12');
    await button('Continue').click();
    await heading('Is this right?', 2);
    await page.getByRole('definition').getByText('12 payments').waitFor();
    await page.getByRole('definition').getByText('Name fits').waitFor();
    await expectAccessibleOnAllScreens(page, '62-standing-check');
    await button('Confirm €25.00').dblclick();
    await page.getByText('It is scheduled. Nothing has been paid yet.').waitFor();
    expect(await planned().count()).toBe(5);
    await expectAccessibleOnAllScreens(page, '63-standing-result');
    expect(new Set(keys).size).toBe(1);
  });

  it('skip a day, pause and go on', async () => {
    await page.getByRole('link', { name: 'Show it' }).click();
    await page.getByText('No day has come yet.').waitFor();
    await expectAccessibleOnAllScreens(page, '64-standing');
    await button('Skip the next one').click();
    await page.getByRole('dialog', { name: `Skip the payment of 15 Jan ${year}?` }).waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Skip the next one' }).click();
    await page.getByText('Skipped', { exact: true }).waitFor();
    expect(await planned().first().innerText()).toContain(`15 Feb ${year}`);
    await button('Pause').click();
    await page.getByText('Nothing is paid until you resume it.').waitFor();
    await button('Resume').click();
    await planned().first().waitFor();
  });

  it('end, once the customer has said so twice', async () => {
    await button('End').click();
    await page.getByRole('dialog').getByText('This cannot be undone').waitFor();
    await expectAccessibleOnAllScreens(page, '65-standing-end');
    await page.getByRole('dialog').getByRole('button', { name: 'End' }).click();
    await page.getByText('Nothing more will be paid.').waitFor();
    await page.getByRole('main').getByRole('link', { name: 'Standing payments' }).click();
    await page.getByText('Nothing is planned').waitFor();
    await page.getByRole('link', { name: /Ended/ }).waitFor();
    await expectAccessibleOnAllScreens(page, '66-standing-ended');
  });

  it('go to another bank by its IBAN, without a payee', async () => {
    await page.getByRole('main').getByRole('link', { name: 'New standing payment' }).click();
    await heading('New standing payment');
    await page.getByLabel('Name of the receiver').fill('Nordlicht GmbH');
    await page.getByLabel('Account number or IBAN').fill('DE89 3704 0044 0532 0130 01');
    await page.getByLabel('Amount').fill('30');
    await page.getByLabel('First payment').fill(`${year}-02-01`);
    await button('Continue').click();
    await page.getByText('This is neither an account number of this bank nor an IBAN').waitFor();
    await page.getByLabel('Account number or IBAN').fill('de89 3704 0044 0532 0130 00');
    await button('Continue').click();
    await heading('Is this right?', 2);
    await page.getByRole('definition').getByText('Nordlicht GmbH').waitFor();
    await page.getByRole('definition').getByText('Not checked').waitFor();
    await expectAccessibleOnAllScreens(page, '67-standing-elsewhere');
    await button('Confirm €30.00').click();
    await page.getByText('It is scheduled. Nothing has been paid yet.').waitFor();
    await page.getByRole('link', { name: 'Show it' }).click();
    await page.getByText('Nordlicht GmbH').first().waitFor();
  });

  it('showed nothing on the console and asked no other host', () => {
    expect(bank.misdeeds).toEqual({ foreignRequests: [], consoleErrors: [], failedResponses: [], warnings: [] });
  });
});
