import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addSecondFactor, ask, createCustomer, deposit, type TestCustomer } from './api';
import { expectAccessibleOnAllScreens } from './axe';
import { openBank, signIn, type BankPage } from './bank-page';
import { launch } from './browser';
import { keyboardOf } from './keyboard';
import { nextOneTimeCode } from './totp';

// What the simulated clearing house does follows from the IBAN.
const acceptedLate = 'DE66 9999 9999 0000 0000 02';
const rejected = 'DE93999999990000000001';

/** A customer pays to other banks, and sees what becomes of it. */
describe('payments to other banks', () => {
  let browser: Browser;
  let customer: TestCustomer;
  let bank: BankPage;
  let page: Page;

  beforeAll(async () => {
    browser = await launch();
    customer = await createCustomer();
    await deposit(customer, '100.00');
    await ask(
      'mutation ($input: AddPayeeInput!) { addPayee(input: $input) { payee { id } } }',
      { input: { name: 'Otto Ohm', nickname: 'Electrician', iban: rejected } },
      customer.accessToken,
    );
    bank = await openBank(browser);
    page = bank.page;
    await signIn(page, customer);
  });

  afterAll(async () => {
    await browser?.close();
  });

  const link = (name: string | RegExp) => page.getByRole('main').getByRole('link', { name }).first();
  const button = (name: string | RegExp) => page.getByRole('button', { name });
  const heading = (name: string | RegExp, level = 1) => page.getByRole('heading', { name, level }).waitFor();
  const step = (name: string) => page.getByRole('term').filter({ hasText: name });

  it('are found beside transfers, and a typing error is told', async () => {
    await page.getByRole('link', { name: 'Transfer' }).first().click();
    await heading('Transfer');
    await link('To another bank').click();
    await heading('To another bank');
    await page.getByLabel('Name of the receiver').fill('Nordlicht GmbH');
    await page.getByLabel('IBAN').fill('DE66 9999 9999 0000 0000 03');
    await button('Continue').click();
    await page.getByText('This IBAN has a typing error').waitFor();
    await page.getByText('Write an amount.').waitFor();
    await expectAccessibleOnAllScreens(page, '80-external-form');
  });

  it('are shown with all they change, ordered once for a double click, and followed to their end', async () => {
    const keys: string[] = [];
    page.on('request', (request) => {
      const key = /"idempotencyKey":"(\w+)"/.exec(request.postData() ?? '')?.[1];
      if (key) keys.push(key);
    });
    await page.getByLabel('IBAN').fill(acceptedLate);
    await page.getByLabel('Amount').fill('40');
    await page.getByLabel('Description (optional)').fill('INV 7');
    await button('Continue').click();
    await heading('Is this right?', 2);
    await page.getByRole('definition').getByText('Not checked').waitFor();
    const effects = page.getByRole('region', { name: 'What changes' });
    await effects.getByText('€60.00').waitFor();
    await effects.getByText('Fee').waitFor();
    await expectAccessibleOnAllScreens(page, '81-external-check');
    await button('Confirm €40.00').dblclick();
    await step('Ordered').waitFor();
    await step('Carried out').waitFor({ timeout: 120_000 });
    await expectAccessibleOnAllScreens(page, '82-external-done');
    expect(new Set(keys).size).toBe(1);
    await link('To the account').click();
    await page.getByRole('definition').getByText('€60.00').first().waitFor();
  });

  it('say why they were rejected, in their list and by themselves', async () => {
    await page.getByRole('link', { name: 'Transfer' }).first().click();
    await link('Payees').click();
    await link(/Electrician/).click();
    await heading('Electrician');
    await link('Transfer').click();
    await heading('To another bank');
    const chosen = page.getByLabel('To', { exact: true }).locator('option:checked');
    expect(await chosen.innerText()).toContain('Electrician');
    await page.getByLabel('Amount').fill('15');
    await button('Continue').click();
    await page.getByRole('definition').getByText('Otto Ohm').waitFor();
    await button('Confirm €15.00').click();
    await step('Rejected').waitFor({ timeout: 120_000 });
    await link('Payments to other banks').click();
    await heading('Payments to other banks');
    await page.getByRole('link', { name: /Nordlicht GmbH.*€40\.00.*Carried out/ }).waitFor();
    await expectAccessibleOnAllScreens(page, '83-external-list');
    await page.getByRole('link', { name: /Otto Ohm.*€15\.00.*Rejected/ }).click();
    await heading('Otto Ohm');
    await page.getByRole('status').getByText('The money can be spent again.').waitFor();
    await expectAccessibleOnAllScreens(page, '84-external-rejected');
  });

  it('that do not exist look like those of somebody else, and an account without any says so', async () => {
    const stranger = await createCustomer();
    const other = await openBank(browser, `/accounts/${stranger.accountNumber}/external-payments`);
    await signIn(other.page, stranger, 'Payments to other banks');
    await other.page.getByText('Nothing yet').waitFor();
    await expectAccessibleOnAllScreens(other.page, '85-external-none');
    const path = new URL(page.url()).pathname.replace(customer.accountNumber, stranger.accountNumber);
    await other.page.evaluate((address) => {
      history.pushState({}, '', address);
      dispatchEvent(new PopStateEvent('popstate', { state: {} }));
    }, path);
    await other.page.getByText('There is no such payment').waitFor();
    await other.page.context().close();
  });

  it('take a code of whoever has a second factor, and no mouse', async () => {
    const careful = await createCustomer();
    await deposit(careful, '50.00');
    // Signed in before, so that the only code is the one of the payment.
    const other = await openBank(browser, '/transfer/elsewhere');
    await signIn(other.page, careful, 'To another bank');
    const secret = await addSecondFactor(careful);
    const { focused, tabTo, tabToField } = keyboardOf(other.page);
    const { keyboard } = other.page;
    await tabToField('Name of the receiver');
    await keyboard.type('Nordlicht GmbH');
    await tabToField('IBAN');
    await keyboard.type(acceptedLate);
    await tabToField('Amount');
    await keyboard.type('10');
    await keyboard.press('Enter');
    await expect.poll(focused).toBe('Is this right?');
    await tabTo('Confirm €10.00');
    await keyboard.press('Enter');
    await other.page.getByLabel('One-time code').waitFor();
    await expectAccessibleOnAllScreens(other.page, '86-external-code');
    await other.page.getByLabel('One-time code').focus();
    await keyboard.type(nextOneTimeCode(secret));
    await keyboard.press('Enter');
    await other.page.getByRole('term').filter({ hasText: 'Ordered' }).waitFor();
    await expect.poll(focused).toBe('To another bank');
    expect(other.misdeeds).toEqual({ foreignRequests: [], consoleErrors: [], failedResponses: [], warnings: [] });
    await other.page.context().close();
  });

  it('are found by their key when the answer is lost, and ordered once', async () => {
    const sent: string[] = [];
    let isAway = true;
    await page.route('**/graphql', async (route) => {
      const body = route.request().postData() ?? '';
      const key = /"idempotencyKey":"(\w+)"/.exec(body)?.[1];
      if (!key || !isAway) return route.continue();
      // The bank gets the order and carries it out; its answer does not come back, and it says nothing more of it.
      if (body.includes('"operationName":"TransferExternal"')) {
        sent.push(key);
        await route.fetch();
      }
      return route.abort('connectionreset');
    });
    await page.getByRole('link', { name: 'Transfer' }).first().click();
    await link('To another bank').click();
    await page.getByLabel('Name of the receiver').fill('Nordlicht GmbH');
    await page.getByLabel('IBAN').fill(acceptedLate);
    await page.getByLabel('Amount').fill('1');
    await button('Continue').click();
    await button('Confirm €1.00').click();
    await page.getByRole('heading', { name: 'We do not know yet' }).waitFor();
    await button('Ask again').waitFor();
    const asked = page.waitForRequest((request) => (request.postData() ?? '').includes('"ExternalOperation"'));
    isAway = false;
    await button('Ask again').click();
    await step('Ordered').waitFor();
    expect((await asked).postData()).toContain(`"idempotencyKey":"${sent[0]}"`);
    expect(sent).toHaveLength(1);
    await page.unroute('**/graphql');
    // The browser itself notes the requests that were cut off.
    bank.misdeeds.consoleErrors.splice(0);
  });

  it('showed nothing on the console and asked no other host', () => {
    expect(bank.misdeeds).toEqual({ foreignRequests: [], consoleErrors: [], failedResponses: [], warnings: [] });
  });
});
