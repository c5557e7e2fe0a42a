import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addSecondFactor, createCustomer, deposit, type TestCustomer } from './api';
import { expectAccessibleOnAllScreens } from './axe';
import { openBank, signIn, type BankPage } from './bank-page';
import { launch } from './browser';
import { keyboardOf } from './keyboard';
import { nextOneTimeCode } from './totp';

const header = 'payee,name,amount,currency,description';

/** A customer pays many at once, from a file. */
describe('many transfers', () => {
  let browser: Browser;
  let customer: TestCustomer;
  let ada: TestCustomer;
  let bank: BankPage;
  let page: Page;

  beforeAll(async () => {
    browser = await launch();
    customer = await createCustomer();
    ada = await createCustomer();
    await deposit(customer, '500.00');
    bank = await openBank(browser);
    page = bank.page;
    await signIn(page, customer);
  });

  afterAll(async () => {
    await browser?.close();
  });

  const button = (name: string | RegExp) => page.getByRole('button', { name });
  const heading = (name: string | RegExp, level = 1) => page.getByRole('heading', { name, level }).waitFor();
  const rowOf = (amount: string, name = 'Ada Lovelace') => `${ada.accountNumber},${name},${amount},EUR,wages`;
  const choose = (name: string, rows: readonly string[]) =>
    page.getByLabel('File', { exact: true }).setInputFiles({
      name,
      mimeType: 'text/csv',
      buffer: Buffer.from([header, ...rows].join('\n')),
    });

  it('begin with an empty file to download, and one with too many rows is refused at once', async () => {
    await page.getByRole('link', { name: 'Transfer' }).first().click();
    await page.getByRole('link', { name: 'Many transfers' }).click();
    await heading('Many transfers');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      button('Download an empty file').click(),
    ]);
    expect(download.suggestedFilename()).toBe('transfers.csv');
    expect(await readFile(await download.path(), 'utf8')).toContain(header);
    await button('Check the file').click();
    await page.getByText('Choose a file with at least one transfer').waitFor();
    await choose('year.csv', Array.from({ length: 1000 }, () => rowOf('1.00')));
    await page.getByText('1000 rows are too many: take at most 200 in a file.').waitFor();
    await expectAccessibleOnAllScreens(page, '90-bulk-form');
  });

  it('are checked row by row, and held up where all or nothing would be nothing', async () => {
    await choose('wages.csv', [rowOf('10.00'), rowOf('20.00', 'Grace Hopper'), rowOf('1.005')]);
    await button('Check the file').click();
    await page.getByText('All or nothing would mean nothing').waitFor();
    const rows = page.getByRole('row');
    await rows.filter({ hasText: 'Name fits' }).waitFor();
    await rows.filter({ hasText: 'Name does not fit' }).waitFor();
    await rows.filter({ hasText: 'INVALID_AMOUNT' }).waitFor();
    await expectAccessibleOnAllScreens(page, '91-bulk-held-up');
  });

  it('are made each by itself, once for a double click, with what became of each', async () => {
    const keys: string[] = [];
    page.on('request', (request) => {
      const key = /"idempotencyKey":"(\w+)"/.exec(request.postData() ?? '')?.[1];
      if (key) keys.push(key);
    });
    await page.getByRole('radio', { name: /Each by itself/ }).check();
    await button('Check the file').click();
    await heading('Is this right?', 2);
    await page.getByRole('definition').getByText('2 of 3 are made').waitFor();
    await page.getByRole('region', { name: 'What changes' }).getByText('€470.00').waitFor();
    await expectAccessibleOnAllScreens(page, '92-bulk-check');
    await button('Confirm €30.00').dblclick();
    await page.getByText('2 of 3 made').waitFor();
    expect(await page.getByRole('row').filter({ hasText: 'Booked' }).count()).toBe(2);
    await expectAccessibleOnAllScreens(page, '93-bulk-receipt');
    expect(new Set(keys).size).toBe(1);
  });

  it('are made all together, as many as a file may have', async () => {
    await button('Another one').click();
    await choose('all.csv', Array.from({ length: 200 }, () => rowOf('1.00')));
    await button('Check the file').click();
    await page.getByRole('definition').getByText('200, none refused').waitFor();
    await button('Confirm €200.00').click();
    await page.getByText('All rows made: 200').waitFor();
    await page.getByRole('link', { name: 'To the account' }).click();
    await page.getByRole('definition').getByText('€270.00').first().waitFor();
  });

  it('take a code of whoever has a second factor, and no mouse', async () => {
    const careful = await createCustomer();
    await deposit(careful, '50.00');
    const other = await openBank(browser, '/transfer/bulk');
    await signIn(other.page, careful, 'Many transfers');
    const secret = await addSecondFactor(careful);
    const { focused, tabTo, tabToField } = keyboardOf(other.page);
    const { keyboard } = other.page;
    await tabToField('Or its content');
    await keyboard.insertText(`${header}\n${rowOf('10.00')}`);
    await tabTo('Check the file');
    await keyboard.press('Enter');
    await expect.poll(focused).toBe('Is this right?');
    await tabTo('Confirm €10.00');
    await keyboard.press('Enter');
    await other.page.getByLabel('One-time code').waitFor();
    await other.page.getByLabel('One-time code').focus();
    await keyboard.type(nextOneTimeCode(secret));
    await keyboard.press('Enter');
    await other.page.getByText('All rows made: 1').waitFor();
    await expect.poll(focused).toBe('Many transfers');
    expect(other.misdeeds).toEqual({ foreignRequests: [], consoleErrors: [], failedResponses: [], warnings: [] });
    await other.page.context().close();
  });

  it('showed nothing on the console and asked no other host', () => {
    expect(bank.misdeeds).toEqual({ foreignRequests: [], consoleErrors: [], failedResponses: [], warnings: [] });
  });
});
