import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, createCustomer, type TestCustomer } from './api';
import { expectAccessibleOnAllScreens } from './axe';
import { desktop, openBank, signIn, type BankPage } from './bank-page';
import { launch } from './browser';
import { keyboardOf } from './keyboard';

/** A manager tells those who hold a rare kind of account something, so that nobody else's pages show it. */
describe('announcements', () => {
  let browser: Browser;
  let customer: TestCustomer;
  let telling: BankPage;
  let told: BankPage;
  let reading: BankPage;
  let page: Page;
  let staff: Page;

  beforeAll(async () => {
    browser = await launch();
    customer = await rareCustomer();
    told = await openBank(browser);
    page = told.page;
    await signIn(page, customer);
    reading = await openBank(browser);
    await signIn(reading.page, await rareCustomer());
    telling = await openBank(browser, '/', { viewport: desktop });
    staff = telling.page;
    await signIn(staff, { email: 'manager@example.com', password: 'demo-Password-9' }, 'Find a customer');
  });

  afterAll(async () => {
    await browser?.close();
  });

  const title = `Closed on day ${Date.now() % 100_000}`;
  const heading = (on: Page, name: string) => on.getByRole('heading', { name, level: 1 }).waitFor();
  const listed = (state: string) => staff.getByRole('listitem').filter({ hasText: title }).getByText(state).waitFor();
  const bannerOf = (on: Page) => on.getByRole('region', { name: 'Announcements' }).getByText(title);
  const banner = () => bannerOf(page);

  it('are written for some, with an end that is still to come', async () => {
    await staff.getByRole('link', { name: 'Announcements' }).click();
    await heading(staff, 'Announcements');
    await staff.getByRole('button', { name: 'New announcement' }).click();
    const dialog = staff.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Publish' }).click();
    await dialog.getByText('Say until when.').waitFor();
    await dialog.getByLabel('For whom').selectOption('HOLDERS');
    await expectAccessibleOnAllScreens(staff, '96-new-announcement');
    await dialog.getByLabel('Which accounts').selectOption('SAVINGS');
    await dialog.getByLabel('In which currency').selectOption('KWD');
    await dialog.getByLabel('Title').fill(title);
    await dialog.getByLabel('What it says').fill('Payments are made a day later.');
    await dialog.getByLabel('How much it matters').selectOption('WARNING');
    await dialog.getByLabel('Shown until').fill('2001-01-01T12:00');
    await dialog.getByRole('button', { name: 'Publish' }).click();
    await dialog.getByRole('alert').getByText('ENDS_BEFORE_IT_BEGINS').waitFor();
    await dialog.getByLabel('Shown until').fill('2098-01-01T12:00');
    await dialog.getByRole('button', { name: 'Publish' }).click();
    await dialog.waitFor({ state: 'detached' });
    await staff.getByRole('status').getByText('It is published.').waitFor();
    await listed('Shown now');
    await expectAccessibleOnAllScreens(staff, '97-announcements');
  });

  it('are shown at once, on every page until they are dismissed', async () => {
    // Nobody has touched these pages since: the bank has told them.
    await banner().waitFor();
    await bannerOf(reading.page).waitFor();
    await expectAccessibleOnAllScreens(page, '98-announced');
    await page.getByRole('link', { name: 'Profile' }).click();
    await heading(page, 'Profile');
    await banner().waitFor();
    const { tabTo } = keyboardOf(page);
    await tabTo('Do not show again');
    await page.keyboard.press('Enter');
    await banner().waitFor({ state: 'detached' });
    const asked = page.waitForResponse((answer) => /query Announcements\b/.test(answer.request().postData() ?? ''));
    await page.reload();
    await (await asked).finished();
    await heading(page, 'Profile');
    await page.getByText(customer.email).waitFor();
    expect(await banner().count()).toBe(0);
  });

  it('are changed and withdrawn, which those see at once who had them in sight', async () => {
    await staff.getByRole('button', { name: `Change: ${title}` }).click();
    const dialog = staff.getByRole('dialog');
    expect(await dialog.getByLabel('Shown until').inputValue()).toBe('2098-01-01T12:00');
    expect(await dialog.getByLabel('In which currency').inputValue()).toBe('KWD');
    await dialog.getByLabel('Shown from').fill('2097-01-01T12:00');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await staff.getByRole('status').getByText('It is changed.').waitFor();
    await listed('Planned');
    await bannerOf(reading.page).waitFor({ state: 'detached' });
    await staff.getByRole('button', { name: `Change: ${title}` }).click();
    await dialog.getByLabel('Shown from').fill('2001-01-01T12:00');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await listed('Shown now');
    await bannerOf(reading.page).waitFor();
    expect(await banner().count()).toBe(0);
    await staff.getByRole('button', { name: `Withdraw: ${title}` }).click();
    await dialog.getByRole('button', { name: 'Withdraw' }).click();
    await staff.getByRole('status').getByText('It is withdrawn.').waitFor();
    await listed('Withdrawn');
    await bannerOf(reading.page).waitFor({ state: 'detached' });
    expect(await staff.getByRole('button', { name: `Change: ${title}` }).count()).toBe(0);
  });

  async function rareCustomer(): Promise<TestCustomer> {
    const rare = await createCustomer();
    await ask(
      'mutation ($input: OpenAccountInput!) { openAccount(input: $input) { account { number } } }',
      { input: { type: 'SAVINGS', currency: 'KWD', name: 'Rare' } },
      rare.accessToken,
    );
    return rare;
  }

  it('showed nothing on the console and asked no other host', () => {
    for (const { misdeeds } of [telling, told, reading])
      expect(misdeeds).toEqual({ foreignRequests: [], consoleErrors: [], failedResponses: [], warnings: [] });
  });
});
