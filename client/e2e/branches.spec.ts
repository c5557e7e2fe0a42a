import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCustomer } from './api';
import { expectAccessibleOnAllScreens } from './axe';
import { expectGoodManners, openBank, signIn, type BankPage } from './bank-page';
import { launch } from './browser';

const run = Date.now() % 1_000_000;
const north = `North ${run}`;
const south = `South ${run}`;

/** A manager opens branches, a customer takes one for her own, and is moved when it is closed. */
describe('branches', () => {
  let browser: Browser;
  let theirs: BankPage;
  let staffs: BankPage;
  let page: Page;
  let staff: Page;

  beforeAll(async () => {
    browser = await launch();
    theirs = await openBank(browser, '/profile');
    page = theirs.page;
    await signIn(page, await createCustomer(), 'Profile');
    staffs = await openBank(browser, '/profile');
    staff = staffs.page;
    await signIn(staff, { email: 'manager@example.com', password: 'demo-Password-9' }, 'Profile');
  });

  afterAll(async () => {
    await browser?.close();
  });

  expectGoodManners(() => [theirs, staffs]);

  const dialog = () => staff.getByRole('dialog');
  const press = (name: string) => dialog().getByRole('button', { name, exact: true }).click();
  const done = (text: string) => staff.getByRole('status').getByText(text).waitFor();
  const branch = (on: Page, name: string) => on.getByRole('listitem').filter({ hasText: name });

  async function fill(code: string, name: string) {
    await dialog().getByLabel('Code', { exact: true }).fill(code);
    await dialog().getByLabel('Name').fill(name);
    await dialog().getByLabel('Street and number').fill('Lindenweg 4');
    await dialog().getByLabel('Postal code').fill('10115');
    await dialog().getByLabel('Town').fill('Berlin');
    await dialog().getByLabel('Opening hours').fill('Mon to Fri, 9 to 17\nSat, 9 to 12');
  }

  it('are opened by a manager, each under a code of its own', async () => {
    await staff.getByRole('link', { name: 'Branches' }).click();
    await staff.getByRole('heading', { name: 'Branches', level: 1 }).waitFor();
    await staff.getByRole('button', { name: 'New branch' }).click();
    await press('Open the branch');
    await dialog().getByText('Take 2 to 12 letters, digits and hyphens.').waitFor();
    await expectAccessibleOnAllScreens(staff, '100-new-branch');
    await fill(`N-${run}`, north);
    await press('Open the branch');
    await dialog().waitFor({ state: 'detached' });
    await done('The branch is open.');
    await branch(staff, north).getByText(`N-${run} · 0 customers`).waitFor();

    await staff.getByRole('button', { name: 'New branch' }).click();
    await fill(`n-${run}`, south);
    await press('Open the branch');
    await dialog().getByRole('alert').getByText('BRANCH_CODE_TAKEN').waitFor();
    await dialog().getByLabel('Code', { exact: true }).fill(`S-${run}`);
    await dialog().getByLabel('Phone (optional)').fill('+49 30 1234567');
    await press('Open the branch');
    await dialog().waitFor({ state: 'detached' });
    await branch(staff, south).getByText('Phone +49301234567').waitFor();
    await expectAccessibleOnAllScreens(staff, '101-branches');
  });

  it('are listed for customers, one of them as their own', async () => {
    await page.getByRole('link', { name: 'Your branch' }).click();
    await page.getByRole('heading', { name: 'Your branch', level: 1 }).waitFor();
    await branch(page, north).getByText('Lindenweg 4, 10115 Berlin, Germany').waitFor();
    expect(await page.getByText('Yours', { exact: true }).count()).toBe(0);
    await page.getByRole('button', { name: `Make it mine: ${north}` }).click();
    await page.getByRole('status').getByText(`${north} is your branch now.`).waitFor();
    await branch(page, north).getByText('Yours', { exact: true }).waitFor();
    await expectAccessibleOnAllScreens(page, '102-home-branch');
  });

  it('are closed once it is said where their customers go', async () => {
    await staff.getByRole('button', { name: `Close ${north}` }).click();
    await dialog().getByLabel('Reason').fill('The lease ends');
    await press('Close');
    await dialog().getByRole('alert').getByText('Choose where they go. There are 1.').waitFor();
    await dialog().getByLabel('Where its customers go').selectOption(`${south} (S-${run})`);
    await press('Close');
    await dialog().waitFor({ state: 'detached' });
    await done('The branch is closed.');
    await branch(staff, north).waitFor({ state: 'detached' });
    await branch(staff, south).getByText(`S-${run} · 1 customer`).waitFor();
  });

  it('are changed, and those who were moved find theirs', async () => {
    await staff.getByRole('button', { name: `Change ${south}` }).click();
    await dialog().getByLabel('Opening hours').fill('Always');
    await press('Save');
    await dialog().waitFor({ state: 'detached' });
    await done('The branch is changed.');
    await page.reload();
    await branch(page, south).getByText('Yours', { exact: true }).waitFor();
    await branch(page, south).getByText('Always').waitFor();
    expect(await branch(page, north).count()).toBe(0);
  });
});
