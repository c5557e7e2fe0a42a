import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addSecondFactor, ask, createCustomer, type TestCustomer } from './api';
import { ApiProcess } from './api-process';
import { expectAccessibleOnAllScreens } from './axe';
import { openBank, signIn, type BankPage } from './bank-page';
import { launch } from './browser';
import { nextOneTimeCode } from './totp';

const ofAddress = /Your code for this e-mail/;
const ofPhone = /this number is yours/;
const phone = '+4915112345670';

/** A customer moves to another e-mail address, tells a phone number, and takes it back. */
describe('where the bank reaches a customer', () => {
  let browser: Browser;
  let api: ApiProcess;
  let customer: TestCustomer;
  let moved: TestCustomer;
  let careful: TestCustomer;
  let bank: BankPage;
  let other: BankPage;
  let page: Page;

  beforeAll(async () => {
    api = await ApiProcess.start();
    browser = await launch();
    customer = await createCustomer(api.address);
    moved = { ...customer, email: customer.email.replace('example.com', 'example.org') };
    careful = await createCustomer(api.address);
    bank = await openBank(browser, '/profile', { address: api.address });
    page = bank.page;
  });

  afterAll(async () => {
    await browser?.close();
    await api?.dispose();
  });

  const card = (name: string) => page.getByRole('region', { name, exact: true });
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const heading = (name: string) => page.getByRole('heading', { name, level: 1 }).waitFor();
  const alert = (text: string) => page.getByRole('alert').getByText(text).waitFor();
  const status = (text: string) => page.getByRole('status').getByText(text).waitFor();

  it('is asked for with the password', async () => {
    await signIn(page, customer, 'Profile');
    await page.getByRole('link', { name: 'Change e-mail or phone' }).click();
    await heading('E-mail and phone');
    await button('Change the e-mail address').click();
    await page.getByLabel('New e-mail address').fill('nobody');
    await button('Send the code').click();
    await page.getByText('Write an e-mail address, such as').waitFor();
    await page.getByLabel('New e-mail address').fill(moved.email);
    await page.getByLabel('Your password').fill('not the password');
    await button('Send the code').click();
    await alert('INVALID_CREDENTIALS');
    await expectAccessibleOnAllScreens(page, '69-contact');
    await page.getByLabel('Your password').fill(customer.password);
    await button('Send the code').click();
    await status(`A code is on its way to ${moved.email}.`);
    await card('E-mail address').getByText(`We write to ${customer.email}.`).waitFor();
  });

  it('is another address once its code was given', async () => {
    await button('Another address or code').click();
    await page.getByLabel('New e-mail address').fill(moved.email);
    await page.getByLabel('Your password').fill(customer.password);
    await button('Send the code').click();
    await alert('CODE_SENT_RECENTLY');
    await button('Cancel').click();
    await page.getByLabel('Code of the message').fill('00000000');
    await button('Confirm').click();
    await alert('INVALID_CODE');
    await page.getByLabel('Code of the message').fill(await api.codeFor(moved.email, ofAddress));
    await button('Confirm').click();
    await status('Your e-mail address is changed.');
    await card('E-mail address').getByText(`We write to ${moved.email}.`).waitFor();
    await button('Sign out').click();
    await heading('Sign in');
    await signIn(page, moved);
  });

  it('is a phone as well', async () => {
    await page.goto(`${api.address}/profile/contact`);
    await card('Phone').getByText('We know no phone number of yours.').waitFor();
    await button('Add a phone number').click();
    await page.getByLabel('New phone number').fill('0151 12345670');
    await page.getByLabel('Your password').fill(moved.password);
    await button('Send the code').click();
    await page.getByText('Begin with + and the country code.').waitFor();
    await page.getByLabel('New phone number').fill('+49 151 12345670');
    await button('Send the code').click();
    await status(`A code is on its way to ${phone}.`);
    await page.getByLabel('Code of the message').fill(await api.codeFor(phone, ofPhone));
    await button('Confirm').click();
    await status('Your phone number is changed.');
    await card('Phone').getByText(`We reach you at ${phone}.`).waitFor();
  });

  it('is no phone any more, which takes a code of the second factor where there is one', async () => {
    const secret = await addSecondFactor({ ...moved, accessToken: await accessToken() });
    await button('Remove the phone number').click();
    await page.getByLabel('Your password').fill(moved.password);
    await button('Remove the phone number').click();
    await page.getByLabel('One-time code').fill(nextOneTimeCode(secret));
    await button('Confirm with the code').click();
    await status('We have forgotten your phone number.');
    await card('Phone').getByText('We know no phone number of yours.').waitFor();
  });

  it('is not the address of somebody else, as only who reads there learns', async () => {
    const taken = await createCustomer(api.address);
    const registering = await api.codeFor(taken.email, ofAddress);
    other = await openBank(browser, '/profile/contact', { address: api.address });
    page = other.page;
    await signIn(page, careful, 'E-mail and phone');
    await button('Change the e-mail address').click();
    await page.getByLabel('New e-mail address').fill(taken.email);
    await page.getByLabel('Your password').fill(careful.password);
    await button('Send the code').click();
    await status(`A code is on its way to ${taken.email}.`);
    await page.getByLabel('Code of the message').fill(await api.codeFor(taken.email, ofAddress, registering));
    await button('Confirm').click();
    await alert('EMAIL_TAKEN');
    await expectAccessibleOnAllScreens(page, '69-contact-taken');
    await card('E-mail address').getByText(`We write to ${careful.email}.`).waitFor();
  });

  it('stays a phone for as long as codes are sent to it', async () => {
    const number = '+4915112345671';
    const { password } = careful;
    const send = (name: string, input: object) =>
      ask(
        `mutation ($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { success } }`,
        { input },
        careful.accessToken,
        api.address,
      );
    await send('changePhone', { newPhone: number, password });
    const first = await api.codeFor(number, ofPhone);
    await send('confirmPhoneChange', { code: first });
    await send('enrollMessageFactor', { password, channel: 'SMS' });
    await send('confirmMessageFactor', { code: await api.codeFor(number, ofPhone, first) });
    // A new phone has ended the session of this page.
    await page.reload();
    await page.getByLabel('E-mail').fill(careful.email);
    await page.getByLabel('Password').fill(password);
    await button('Sign in').click();
    await page.getByLabel('One-time code').fill(await api.codeFor(number, /is your code to sign in/));
    await button('Sign in').click();
    await heading('E-mail and phone');
    await button('Remove the phone number').click();
    await page.getByLabel('Your password').fill(password);
    await button('Remove the phone number').click();
    await page.getByLabel('One-time code').fill(await api.codeFor(number, /confirms a change/));
    await button('Confirm with the code').click();
    await alert('PHONE_IN_USE');
    await expectAccessibleOnAllScreens(page, '69-contact-in-use');
    await card('Phone').getByText(`We reach you at ${number}.`).waitFor();
  });

  it('showed nothing on the console and asked no other host', () => {
    for (const { misdeeds } of [bank, other])
      expect(misdeeds).toEqual({ foreignRequests: [], consoleErrors: [], failedResponses: [], warnings: [] });
  });

  async function accessToken(): Promise<string> {
    const { login } = await ask<{ login: { session: { accessToken: string } } }>(
      'mutation ($input: LoginInput!) { login(input: $input) { session { accessToken } } }',
      { input: { email: moved.email, password: moved.password } },
      undefined,
      api.address,
    );
    return login.session.accessToken;
  }
});
