import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { createCustomer, type TestCustomer } from './api';
import { expectAccessibleOnAllScreens } from './axe';
import { expectGoodManners, openBank, signIn, type BankPage } from './bank-page';
import { launch } from './browser';

/** A customer says who she is and hands in documents; the bank's people look at them. */
describe('an identity', () => {
  let browser: Browser;
  let customer: TestCustomer;
  let theirs: BankPage;
  let staffs: BankPage;
  let page: Page;

  beforeAll(async () => {
    browser = await launch();
    customer = await createCustomer();
    theirs = await openBank(browser, '/profile');
    await signIn(theirs.page, customer, 'Profile');
    staffs = await openBank(browser, '/profile');
    await signIn(staffs.page, { email: 'teller@example.com', password: 'demo-Password-9' }, 'Profile');
    page = theirs.page;
  });

  afterAll(async () => {
    await browser?.close();
  });

  expectGoodManners(() => [theirs, staffs]);

  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const heading = (name: string) => page.getByRole('heading', { name, level: 1 }).waitFor();
  const status = (text: string) => page.getByRole('status').getByText(text).waitFor();
  const waiting = (validUntil: string) => page.getByRole('listitem').filter({ hasText: `Valid until ${validUntil}` });

  // Near enough to its end that the next one is taken already.
  const soon = new Date(Date.now() + 60 * 86_400_000).toISOString().slice(0, 10);
  const checking = 'We are checking your document and will tell you the result.';

  async function handIn(kind: string, number: string, validUntil: string, told = checking) {
    await page.getByLabel('Document', { exact: true }).selectOption(kind);
    await page.getByLabel('Number of the document').fill(number);
    await page.getByLabel('Valid until').fill(validUntil);
    await button('Hand in').click();
    await status(told);
  }

  async function decide(validUntil: string, action: string, reason: string) {
    page = staffs.page;
    await waiting(validUntil).getByRole('button', { name: action, exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Reason').fill(reason);
    await dialog.getByRole('button', { name: action, exact: true }).click();
    await waiting(validUntil).waitFor({ state: 'detached' });
    await dialog.waitFor({ state: 'detached' });
  }

  it('is proven only once all details are told', async () => {
    await page.getByRole('link', { name: 'Details and identity' }).click();
    await heading('Details and identity');
    await page.getByText('Save all of your details first.').waitFor();
    await page.getByLabel('Date of birth').fill('2020-05-17');
    await page.getByLabel('Occupation').fill('Engineer');
    await page.getByLabel('Income').fill('52,000');
    await page.getByLabel('How often').selectOption('a year');
    await page.getByLabel('Street and number').fill('Lindenweg 4');
    await page.getByLabel('Town').fill('Berlin');
    await page.getByLabel('Country', { exact: true }).selectOption('Germany');
    await button('Save details').click();
    await page.getByText('Please fill this in.').waitFor();
    await page.getByLabel('Where you pay taxes').selectOption('Germany');
    await button('Save details').click();
    await page.getByRole('alert').getByText('A postal code of this country reads like 99999.').waitFor();
    await page.getByLabel('Postal code').fill('10115');
    await button('Save details').click();
    await page.getByRole('alert').getByText('UNDER_AGE').waitFor();
    await page.getByLabel('Date of birth').fill('1990-05-17');
    await button('Save details').click();
    await status('Your details are saved.');
    await button('Hand in').click();
    await page.getByText('Please fill this in.').first().waitFor();
    await expectAccessibleOnAllScreens(page, '98-identity');
  });

  it('stays as it is while a document is being checked', async () => {
    await handIn('Passport', 'C01X 0006H', '2098-03-04');
    await page.getByText('Passport, valid until 4 Mar 2098').waitFor();
    await page.locator('input:disabled[name="birthDate"]').waitFor();
    await button('Save details').waitFor({ state: 'detached' });
    await button('Hand in').waitFor({ state: 'detached' });
  });

  it('is compared by staff with what the customer has told, for a reason', async () => {
    page = staffs.page;
    await page.getByRole('link', { name: 'Identities to check' }).click();
    await heading('Identities');
    await waiting('4 Mar 2098').waitFor();
    await expectAccessibleOnAllScreens(page, '99-identities');
    await waiting('4 Mar 2098').getByRole('link', { name: 'To the customer' }).click();
    await heading('A*** L***');
    await button('Show name and addresses').click();
    await page.getByRole('dialog').getByLabel('Reason').fill('to compare the passport');
    await page.getByRole('dialog').getByRole('button', { name: 'Show name and addresses' }).click();
    await page.getByText('C01X0006H').waitFor();
    await page.getByText('Lindenweg 4, 10115, Berlin, DE').waitFor();
    await page.getByText('17 May 1990').waitFor();
    await page.goBack();
    await heading('Identities');
  });

  it('is refused with a reason, which the customer reads before handing in another document', async () => {
    await decide('4 Mar 2098', 'Do not accept', 'The photo is too dark');
    await status('The document was not accepted.');
    page = theirs.page;
    await page.reload();
    await status('Your document could not be accepted.');
    await page.getByText('Why: The photo is too dark').waitFor();
    await handIn('Identity card', 'L01X00T47', soon);
  });

  it('is verified, and the next document is taken before this one expires', async () => {
    page = staffs.page;
    await page.reload();
    const shown = { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' } as const;
    const until = new Intl.DateTimeFormat('en-GB', shown).format(new Date(soon));
    await decide(until, 'Accept', 'Compared at the counter');
    await status('The identity is verified.');
    page = theirs.page;
    await page.reload();
    await status('Your identity is verified.');
    await page.getByText('You can hand in your next document now').waitFor();
    await handIn('Passport', 'C01X 0007J', '2098-05-06', 'You stay verified meanwhile.');
    await status('Your identity is verified.');
    await button('Hand in').waitFor({ state: 'detached' });
    await expectAccessibleOnAllScreens(page, '98-identity-renewal');
  });

  it('is renewed', async () => {
    page = staffs.page;
    await page.reload();
    await waiting('6 May 2098').getByText('Renewal: verified already').waitFor();
    await decide('6 May 2098', 'Accept', 'Compared at the counter');
    page = theirs.page;
    await page.reload();
    await page.getByText('Passport, valid until 6 May 2098').waitFor();
    await page.getByText('You can hand in your next document from 5 Feb 2098.').waitFor();
    await button('Hand in').waitFor({ state: 'detached' });
  });
});
