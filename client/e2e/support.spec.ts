import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCustomer, type TestCustomer } from './api';
import { expectAccessibleOnAllScreens } from './axe';
import { desktop, openBank, signIn, type BankPage } from './bank-page';
import { launch } from './browser';
import { keyboardOf } from './keyboard';

/** A customer asks, a teller answers, and each sees at once what the other does. */
describe('requests', () => {
  let browser: Browser;
  let customer: TestCustomer;
  let asking: BankPage;
  let answering: BankPage;
  let page: Page;
  let staff: Page;

  beforeAll(async () => {
    browser = await launch();
    customer = await createCustomer();
    asking = await openBank(browser);
    answering = await openBank(browser, '/', { viewport: desktop });
    page = asking.page;
    staff = answering.page;
    await signIn(page, customer);
    await signIn(staff, { email: 'teller@example.com', password: 'demo-Password-9' }, 'Find a customer');
  });

  afterAll(async () => {
    await browser?.close();
  });

  const subject = 'Who is ACME Ltd?';
  const heading = (on: Page, name: string) => on.getByRole('heading', { name, level: 1 }).waitFor();
  const said = (on: Page, text: string) => on.getByRole('article').filter({ hasText: text });
  const facts = (on: Page) => on.getByRole('main').getByRole('definition');
  const rows = (on: Page) => on.getByRole('main').getByRole('listitem');

  it('are written with the keyboard alone', async () => {
    await page.getByRole('link', { name: 'Profile' }).click();
    await page.getByRole('link', { name: 'Your requests' }).click();
    await page.getByText('No requests yet').waitFor();
    await expectAccessibleOnAllScreens(page, '90-no-requests');
    const { tabTo, tabToField } = keyboardOf(page);
    await tabTo('Ask the bank');
    await page.keyboard.press('Enter');
    await heading(page, 'Ask the bank');
    await tabToField('What is it about, in one line');
    await page.keyboard.press('Enter');
    await page.getByText('Write a few words.').waitFor();
    await expectAccessibleOnAllScreens(page, '91-new-request');
    await page.keyboard.type(subject);
    await tabToField('How soon');
    await page.keyboard.type('Now');
    await tabToField('Your question');
    await page.keyboard.type('I never bought there.');
    await tabTo('Send');
    await page.keyboard.press('Enter');
    await heading(page, subject);
    await said(page, 'I never bought there.').waitFor();
    await facts(page).getByText('With the bank').waitFor();
  });

  it('stand in the queue of the staff, and are taken on', async () => {
    await staff.getByRole('link', { name: 'Requests', exact: true }).click();
    await heading(staff, 'Requests of customers');
    await staff.getByLabel('How soon').selectOption('URGENT');
    await staff.getByLabel('Whose').selectOption('Nobody’s yet');
    await expect.poll(() => rows(staff).count()).toBe(1);
    await expectAccessibleOnAllScreens(staff, '92-queue');
    await rows(staff).getByRole('link').click();
    await heading(staff, subject);
    await said(staff, 'I never bought there.').waitFor();
    await staff.getByRole('button', { name: 'Take it on' }).click();
    await staff.getByRole('button', { name: 'Put it back' }).waitFor();
    await facts(staff).getByText('You', { exact: true }).waitFor();
  });

  it('are given to a colleague, and taken back', async () => {
    await staff.getByLabel('A colleague').selectOption({ label: 'Mara Maas' });
    await staff.getByRole('button', { name: 'Give it to them' }).click();
    await facts(staff).getByText('Mara Maas').waitFor();
    await expectAccessibleOnAllScreens(staff, '92-given');
    await staff.getByRole('button', { name: 'Take it on' }).click();
    await facts(staff).getByText('You', { exact: true }).waitFor();
  });

  it('are answered, which the customer sees at once', async () => {
    await staff.getByLabel('A note').check();
    await staff.getByLabel('Text').fill('Third one this week.');
    await staff.getByRole('button', { name: 'Send' }).click();
    await said(staff, 'Third one this week.').waitFor();
    await staff.getByLabel('An answer').check();
    await staff.getByLabel('Text').fill('That is your electricity.');
    await staff.getByRole('button', { name: 'Send' }).click();
    await said(page, 'That is your electricity.').waitFor();
    await facts(page).getByText('Answered').waitFor();
    expect(await said(page, 'Third one this week.').count()).toBe(0);
    await expectAccessibleOnAllScreens(page, '93-request');
    await expectAccessibleOnAllScreens(staff, '94-handling');
  });

  it('go on, and nothing is lost while the customer has no connection', async () => {
    await page.context().setOffline(true);
    await page.getByText(/No connection to the bank/).waitFor();
    await staff.getByLabel('Text').fill('Can we close it?');
    await staff.getByRole('button', { name: 'Send' }).click();
    await said(staff, 'Can we close it?').waitFor();
    await page.context().setOffline(false);
    await said(page, 'Can we close it?').waitFor();
    await page.getByLabel('Your message').fill('Yes, thank you.');
    await page.getByRole('button', { name: 'Send' }).click();
    await said(staff, 'Yes, thank you.').waitFor();
    await facts(staff).getByText('With the bank').waitFor();
    for (const text of ['I never bought there.', 'That is your electricity.', 'Can we close it?', 'Yes, thank you.'])
      expect(await said(page, text).count(), text).toBe(1);
    // The browser itself notes what it could not send.
    asking.misdeeds.consoleErrors.splice(0);
    asking.misdeeds.warnings.splice(0);
  });

  it('change how soon and whose turn it is, and end', async () => {
    await staff.getByLabel('How soon').selectOption('LOW');
    await staff.getByLabel('Status').selectOption('CLOSED');
    await staff.getByRole('button', { name: 'Save' }).click();
    await facts(staff).getByText('Closed').waitFor();
    await facts(staff).getByText('Whenever there is time').waitFor();
    await page.getByText('The request is closed. Reopen it to go on writing.').waitFor();
    await page.getByRole('button', { name: 'Reopen this request' }).click();
    await facts(staff).getByText('With the bank').waitFor();
    await page.getByRole('button', { name: 'Close this request' }).click();
    await facts(staff).getByText('Closed').waitFor();
    await page.getByRole('link', { name: 'Requests' }).click();
    await rows(page).filter({ hasText: subject }).getByText('Closed').waitFor();
    await expectAccessibleOnAllScreens(page, '95-requests');
    await staff.getByRole('link', { name: 'Requests of customers' }).click();
    await staff.getByLabel('Status').selectOption('CLOSED');
    await staff.getByLabel('Whose').selectOption('Mine');
    await rows(staff).getByText('Not soon').first().waitFor();
  });

  it('showed nothing on the console and asked no other host', () => {
    for (const { misdeeds } of [asking, answering])
      expect(misdeeds).toEqual({ foreignRequests: [], consoleErrors: [], failedResponses: [], warnings: [] });
  });
});
