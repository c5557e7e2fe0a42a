import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCustomer, deposit, type TestCustomer } from './api';
import { expectAccessibleOnAllScreens } from './axe';
import { openBank, signIn, type BankPage } from './bank-page';
import { launch } from './browser';

/** A customer is told what happens while she looks, and chooses what she wants to hear. */
describe('notifications', () => {
  let browser: Browser;
  let customer: TestCustomer;
  let bank: BankPage;
  let page: Page;

  beforeAll(async () => {
    browser = await launch();
    customer = await createCustomer();
    bank = await openBank(browser);
    page = bank.page;
    await signIn(page, customer);
  });

  afterAll(async () => {
    await browser?.close();
  });

  const bell = (name: string) => page.getByRole('link', { name, exact: true });
  const told = () => page.getByRole('article');
  const heading = (name: string | RegExp) => page.getByRole('heading', { name, level: 1 }).waitFor();

  it('arrive at the bell on any page, and in the list while it is open', async () => {
    // To sign in from a new place is told as well.
    await bell('Notifications, 1 unread').click();
    await heading('Notifications');
    await told().getByRole('heading').getByText('Not read').waitFor();
    await page.getByRole('link', { name: 'Overview' }).click();
    await heading(/^Hello, /);
    await deposit(customer, '500.00', 'Salary');
    await bell('Notifications, 2 unread').click();
    await told().filter({ hasText: '500.00' }).waitFor();
    await deposit(customer, '700.00', 'Bonus');
    await told().filter({ hasText: '700.00' }).waitFor();
    await bell('Notifications, 3 unread').waitFor();
    expect(await told().count()).toBe(3);
    expect(await told().first().innerText()).toContain('700.00');
    await expectAccessibleOnAllScreens(page, '70-notifications');
  });

  it('that came while the connection was lost are shown once it is back, each once', async () => {
    await page.context().setOffline(true);
    await page.getByText(/No connection to the bank/).waitFor();
    await deposit(customer, '900.00', 'While away');
    await page.context().setOffline(false);
    await told().filter({ hasText: '900.00' }).waitFor();
    await bell('Notifications, 4 unread').waitFor();
    for (const amount of ['500.00', '700.00', '900.00'])
      expect(await told().filter({ hasText: amount }).count(), amount).toBe(1);
    // The browser itself notes what it could not send.
    bank.misdeeds.consoleErrors.splice(0);
    bank.misdeeds.warnings.splice(0);
  });

  it('are marked as read one by one, or all', async () => {
    await told().first().getByRole('button', { name: /^Mark as read/ }).click();
    await bell('Notifications, 3 unread').waitFor();
    expect(await page.getByText('Not read').count()).toBe(3);
    await page.getByRole('button', { name: 'Mark all as read' }).click();
    await page.getByText('All are read.').waitFor();
    await bell('Notifications').waitFor();
    await expect.poll(() => page.getByText('Not read').count()).toBe(0);
    expect(await told().count()).toBe(4);
  });

  it('are chosen by topic and way, with quiet hours', async () => {
    await page.getByRole('main').getByRole('link', { name: 'Settings' }).click();
    await heading('Settings');
    const tick = (name: string) => page.getByRole('checkbox', { name });
    await tick('Much money came: E-mail').click();
    await expect.poll(() => tick('Much money came: E-mail').isChecked()).toBe(true);
    expect(await tick('Security: E-mail').isDisabled()).toBe(true);
    await page.getByLabel('From', { exact: true }).fill('22:00');
    const save = (section: string) =>
      page.getByRole('region', { name: section }).getByRole('button', { name: 'Save' }).click();
    await save('Quiet hours');
    await page.getByText('Write both times, or neither.').waitFor();
    await page.getByLabel('Until', { exact: true }).fill('07:00');
    await save('Quiet hours');
    await page.getByText('Saved.').waitFor();
    await page.getByLabel('Your time zone').selectOption('Europe/Berlin');
    await page.getByLabel('Much money is from').fill('lots');
    await save('Language and amounts');
    await page.getByText('Write a whole number.').waitFor();
    await page.getByLabel('Much money is from').fill('600');
    await save('Language and amounts');
    await expect.poll(() => page.getByText('Saved.').count()).toBe(2);
    await expectAccessibleOnAllScreens(page, '71-notification-settings');

    await page.reload();
    await heading('Settings');
    await tick('Much money came: E-mail').waitFor();
    expect(await tick('Much money came: E-mail').isChecked()).toBe(true);
    expect(await page.getByLabel('From', { exact: true }).inputValue()).toBe('22:00');
    expect(await page.getByLabel('Your time zone').inputValue()).toBe('Europe/Berlin');
    expect(await page.getByLabel('Much money is from').inputValue()).toBe('600');
  });

  it('showed nothing on the console and asked no other host', () => {
    expect(bank.misdeeds).toEqual({ foreignRequests: [], consoleErrors: [], failedResponses: [], warnings: [] });
  });
});
