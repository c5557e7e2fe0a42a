import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addSecondFactor, ask, createCustomer, deposit, type TestCustomer } from './api';
import { expectAccessibleOnAllScreens } from './axe';
import { openBank, signIn, type BankPage } from './bank-page';
import { launch } from './browser';
import { keyboardOf } from './keyboard';
import { nextOneTimeCode } from './totp';

/** A customer takes all data along, and leaves the bank for ever. */
describe('what the bank holds of a customer', () => {
  let browser: Browser;
  let customer: TestCustomer;
  let bank: BankPage;
  let page: Page;

  beforeAll(async () => {
    browser = await launch();
    customer = await createCustomer();
    await deposit(customer, '20.00', 'Birthday');
    bank = await openBank(browser);
    page = bank.page;
    await signIn(page, customer);
    await page.getByRole('link', { name: 'Profile' }).click();
    await page.getByRole('link', { name: 'Your data' }).click();
    await page.getByRole('heading', { name: 'Your data', level: 1 }).waitFor();
  });

  afterAll(async () => {
    await browser?.close();
  });

  const main = () => page.getByRole('main');
  const answer = async (button: string) => {
    await page.getByRole('dialog').getByRole('button', { name: button }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  };

  it('is downloaded as a file that programs can read', async () => {
    await main().getByText('The books of a bank may have no gap', { exact: false }).waitFor();
    const started = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download my data' }).click();
    const file = JSON.parse(await readFile(await (await started).path(), 'utf8')) as {
      profile: { email: string }[];
      accounts: { number: string; balanceMinor: number }[];
    };
    expect(file.profile.map(({ email }) => email)).toEqual([customer.email]);
    expect(file.accounts).toMatchObject([{ number: customer.accountNumber, balanceMinor: 2000 }]);
  });

  it('is not erased without a word, nor while there is money', async () => {
    const { tabTo, tabToField } = keyboardOf(page);
    await tabTo('Erase my data');
    await page.keyboard.press('Enter');
    await page.getByText('Say that you know it.').waitFor();
    await page.getByText('Write your password.').waitFor();
    await expectAccessibleOnAllScreens(page, '99-your-data');
    await page.keyboard.type(customer.password);
    await tabToField('I know that it is for ever');
    await page.keyboard.press('Space');
    await tabTo('Erase my data');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByText('Erase everything, for ever?').waitFor();
    await expectAccessibleOnAllScreens(page, '99-really');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Erase my data' }).click();
    await answer('Yes, erase it');
    await page.getByRole('alert').getByText('ERASURE_OBSTRUCTED').waitFor();
    await page.getByRole('alert').getByText('There is money on an account').waitFor();
  });

  it('is gone once nothing is left, and so is the session', async () => {
    await ask(
      'mutation ($input: WithdrawInput!) { withdraw(input: $input) { transaction { id } } }',
      {
        input: {
          accountNumber: customer.accountNumber,
          amount: { value: '20.00', currency: 'EUR' },
          idempotencyKey: crypto.randomUUID(),
        },
      },
      customer.accessToken,
    );
    await page.getByLabel('Your password').fill('not my password');
    await page.getByRole('button', { name: 'Erase my data' }).click();
    await answer('Yes, erase it');
    await page.getByRole('alert').getByText('INVALID_CREDENTIALS').waitFor();
    await page.getByLabel('Your password').fill(customer.password);
    await page.getByRole('button', { name: 'Erase my data' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Yes, erase it' }).click();
    await page.getByText('Your data is erased. Only what the law demands is kept.').waitFor();
    await page.getByLabel('E-mail').fill(customer.email);
    await page.getByLabel('Password').fill(customer.password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('alert').getByText('INVALID_CREDENTIALS').waitFor();
  });

  it('takes a code of whoever has a second factor to be erased', async () => {
    const careful = await createCustomer();
    const other = await openBank(browser, '/profile/data');
    await signIn(other.page, careful, 'Your data');
    const secret = await addSecondFactor(careful);
    await other.page.reload();
    const code = other.page.getByLabel('Code of your second factor');
    const erase = async (typed: string) => {
      await code.fill(typed);
      await other.page.getByRole('button', { name: 'Erase my data' }).click();
      await other.page.getByRole('dialog').getByRole('button', { name: 'Yes, erase it' }).click();
    };
    await other.page.getByLabel('Your password').fill(careful.password);
    await other.page.getByLabel('I know that it is for ever').check();
    await other.page.getByRole('button', { name: 'Erase my data' }).click();
    await other.page.getByText('Write the code.').waitFor();
    await expectAccessibleOnAllScreens(other.page, '99-erase-code');
    await erase('000000');
    await other.page.getByRole('alert').waitFor();
    await erase(nextOneTimeCode(secret));
    await other.page.getByText('Your data is erased. Only what the law demands is kept.').waitFor();
    expect(other.misdeeds).toMatchObject({ foreignRequests: [], consoleErrors: [], failedResponses: [] });
    await other.page.context().close();
  });

  it('asked no other host, and nothing broke', () => {
    expect(bank.misdeeds).toMatchObject({ foreignRequests: [], consoleErrors: [], failedResponses: [] });
  });
});
