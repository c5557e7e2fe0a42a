import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, createCustomer, deposit, type TestCustomer } from './api';
import { expectAccessibleOnAllScreens } from './axe';
import { desktop, openBank, signIn, type BankPage } from './bank-page';
import { launch } from './browser';

// The simulated clearing house accepts what is paid to it, and sends it back a little later.
const sentBack = 'DE82999999990000000005';

/**
 * A manager says what accounts earn from a day on, helps a customer in who has lost the password, and pays out what came
 * back too late.
 */
describe('a manager', () => {
  let browser: Browser;
  let customer: TestCustomer;
  let bank: BankPage;
  let page: Page;

  beforeAll(async () => {
    browser = await launch();
    customer = await createCustomer();
    bank = await openBank(browser, '/', { viewport: desktop });
    page = bank.page;
    await signIn(page, { email: 'manager@example.com', password: 'demo-Password-9' }, 'Find a customer');
  });

  afterAll(async () => {
    await browser?.close();
  });

  const heading = (name: string) => page.getByRole('heading', { name, level: 1 }).waitFor();
  // Terms are never taken back, so that each run says its own for days on which no earlier one has.
  async function firstFreeYear(): Promise<number> {
    const { login } = await ask<{ login: { session: { accessToken: string } } }>(
      'mutation ($input: LoginInput!) { login(input: $input) { session { accessToken } } }',
      { input: { email: 'manager@example.com', password: 'demo-Password-9' } },
    );
    const { accountProducts } = await ask<{ accountProducts: { validFrom: string | null }[] }>(
      '{ accountProducts { validFrom } }',
      {},
      login.session.accessToken,
    );
    const years = accountProducts.map(({ validFrom }) => Number.parseInt(validFrom ?? '', 10) || 0);
    return Math.max(2096, ...years) + 1;
  }

  const savings = () => page.getByRole('region', { name: 'Savings accounts in EUR' });

  it('sets a new version of a product, which stands before the earlier ones', async () => {
    const year = await firstFreeYear();
    await page.getByRole('link', { name: 'Products' }).click();
    await heading('Products');
    await page.getByRole('region', { name: 'Another product' }).getByRole('button', { name: 'New version' }).click();
    await heading('New version: Savings accounts in EUR');
    await page.getByLabel('Name').fill(`Nest egg ${customer.accountNumber}`);
    const remove = page.getByRole('button', { name: /^Remove tier/ });
    while ((await remove.count()) > 0) await remove.last().click();
    await page.getByLabel('From which day on').fill(`${year}-01-01`);
    await page.getByRole('button', { name: 'Add a tier' }).click();
    await page.getByRole('button', { name: 'Set this version' }).click();
    await page.getByText('Write why, in a few words.').waitFor();
    await expectAccessibleOnAllScreens(page, '81-new-version');

    await page.getByRole('button', { name: 'Add a tier' }).click();
    for (const [number, from, rate] of [[1, '5', '1.25'], [2, '10,000', '2.5']] as const) {
      await page.getByLabel(`Tier ${number}: from`).fill(from);
      await page.getByLabel(`Tier ${number}: percent a year`).fill(rate);
    }
    await page.getByLabel('Reason').fill('the market');
    await page.getByRole('button', { name: 'Set this version' }).click();
    await page.getByRole('alert').getByText('INVALID_FIELD').waitFor();
    await page.getByLabel('Tier 1: from').fill('0');
    await page.getByRole('button', { name: 'Set this version' }).click();
    await page.getByRole('status').getByText('It holds from').waitFor();
    await savings().getByRole('heading', { name: `Nest egg ${customer.accountNumber}` }).waitFor();
    await savings().locator('.version').first().getByText('From €10,000.00: 2.5 %').waitFor();
    await expectAccessibleOnAllScreens(page, '80-products');

    await page.getByRole('link', { name: 'New version: Savings accounts in EUR' }).click();
    await page.getByLabel('From which day on').fill(`${year + 1}-01-01`);
    expect(await page.getByLabel('Tier 2: percent a year').inputValue()).toBe('2.5');
    await page.getByRole('button', { name: 'Remove tier 2' }).click();
    await page.getByLabel('Reason').fill('the far future');
    await page.getByRole('button', { name: 'Set this version' }).click();
    await savings().getByText(`From 1 Jan ${year + 1}`).waitFor();
    await savings().getByText(/earlier version/).click();
    await savings().locator('details .version').first().getByText('From €10,000.00: 2.5 %').waitFor();
  });

  it('gives a customer a temporary password, which is shown once', async () => {
    await page.getByRole('link', { name: 'Customers' }).click();
    await page.getByLabel('Account number').fill(customer.accountNumber);
    await page.getByRole('button', { name: 'Search' }).click();
    await page.getByRole('link', { name: /A\*\*\* L\*\*\*/ }).click();
    await heading('A*** L***');
    await page.getByRole('button', { name: 'Give a temporary password' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Reason').fill('stands at the counter');
    await dialog.getByRole('button', { name: 'Give a temporary password' }).click();
    await dialog.waitFor({ state: 'detached' });
    const issued = page.getByRole('status').filter({ hasText: 'It is shown only now.' });
    const password = await issued.getByRole('code').innerText();
    await expectAccessibleOnAllScreens(page, '82-temporary-password');
    await page.reload();
    await heading('A*** L***');
    expect(await page.getByText(password).count()).toBe(0);

    const theirs = await openBank(browser);
    await theirs.page.getByLabel('E-mail').fill(customer.email);
    await theirs.page.getByLabel('Password').fill(password);
    await theirs.page.getByRole('button', { name: 'Sign in' }).click();
    await theirs.page.getByText('The password you were given is a temporary one.').waitFor();
  });

  it('pays out what came back after its account was closed', async () => {
    const owner = await createCustomer();
    await closeWithMoneyOnItsWay(owner);
    const { openAccount } = await send<{ openAccount: { account: { number: string } } }>(
      'mutation ($input: OpenAccountInput!) { openAccount(input: $input) { account { number } } }',
      { type: 'SAVINGS', currency: 'EUR', name: 'Nest egg' },
      owner,
    );
    await page.getByRole('link', { name: 'Unclaimed money' }).click();
    await heading('Unclaimed money');
    const held = page.getByRole('button', { name: 'Pay out €7.31' });
    while (!(await held.isVisible())) {
      await page.reload();
      await page.getByText(/The bank holds nothing|Came back/).first().waitFor();
    }
    await expectAccessibleOnAllScreens(page, '83-unclaimed-money');

    await held.click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('To account number').fill('517500000000');
    await dialog.getByLabel('Reason').fill('wants it on the other account');
    await dialog.getByRole('button', { name: 'Pay out' }).click();
    await dialog.getByText('There is no such account').waitFor();
    await expectAccessibleOnAllScreens(page, '84-pay-out');
    await dialog.getByLabel('To account number').fill(openAccount.account.number);
    await dialog.getByRole('button', { name: 'Pay out' }).click();
    await page.getByRole('status').getByText('€7.31 were paid out.').waitFor();
    await held.waitFor({ state: 'detached' });
    await page.getByLabel('Show').selectOption('Paid out');
    await page.getByText(/Came back .* Paid out/).first().waitFor();
  });

  function send<TData>(document: string, input: object, { accessToken }: TestCustomer): Promise<TData> {
    return ask<TData>(document, { input }, accessToken);
  }

  // Closed as soon as the payment is out; should the money be quicker, it is sent again.
  async function closeWithMoneyOnItsWay(owner: TestCustomer): Promise<void> {
    const { accessToken, accountNumber } = owner;
    await deposit(owner, '7.31');
    for (let isClosed = false; !isClosed; ) {
      const { account } = await ask<{ account: { availableBalance: { value: string } } }>(
        'query ($accountNumber: String!) { account(number: $accountNumber) { availableBalance { value } } }',
        { accountNumber },
        accessToken,
      );
      if (account.availableBalance.value === '7.31')
        await send(
          'mutation ($input: TransferExternalInput!) { transferExternal(input: $input) { externalPayment { id } } }',
          {
            fromAccountNumber: accountNumber,
            iban: sentBack,
            payeeName: 'Otto Ohm',
            amount: { value: '7.31', currency: 'EUR' },
            idempotencyKey: crypto.randomUUID(),
          },
          owner,
        );
      const { closeAccount } = await send<{ closeAccount: { account: { status: string } | null } }>(
        'mutation ($input: CloseAccountInput!) { closeAccount(input: $input) { account { status } } }',
        { accountNumber },
        owner,
      );
      isClosed = closeAccount.account?.status === 'CLOSED';
    }
  }

  it('showed nothing on the console and asked no other host', () => {
    expect(bank.misdeeds).toEqual({ foreignRequests: [], consoleErrors: [], failedResponses: [], warnings: [] });
  });
});
