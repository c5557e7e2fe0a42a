import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addSecondFactor, ask, createCustomer, deposit, type TestCustomer } from './api';
import { ApiProcess } from './api-process';
import { expectAccessibleOnAllScreens } from './axe';
import { openBank, signIn, type BankPage } from './bank-page';
import { launch } from './browser';
import { nextOneTimeCode } from './totp';

/** A customer lets another one pay from her account, up to a limit, and ends it again. */
describe('people of an account', () => {
  let browser: Browser;
  let api: ApiProcess;
  let owner: TestCustomer;
  let delegate: TestCustomer;
  let banks: BankPage[];
  let hers: Page;
  let theirs: Page;

  beforeAll(async () => {
    api = await ApiProcess.start();
    browser = await launch();
    owner = await createCustomer(api.address);
    delegate = await createCustomer(api.address);
    await deposit(owner, '500.00');
    const at = { address: api.address };
    banks = [await openBank(browser, '/', at), await openBank(browser, '/', at)];
    [hers, theirs] = banks.map(({ page }) => page) as [Page, Page];
    await signIn(hers, owner);
  });

  afterAll(async () => {
    await browser?.close();
    await api?.dispose();
  });

  const heading = (page: Page, name: string, level = 1) => page.getByRole('heading', { name, level }).waitFor();
  const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
  const shared = (page: Page) =>
    page.getByRole('main').locator(`a[href="/accounts/${owner.accountNumber}"]`).first();
  const openInvitations = () => hers.getByRole('region', { name: 'Open invitations' });

  async function openOverview(page: Page) {
    await page.getByRole('navigation').getByRole('link', { name: 'Overview' }).click();
    await page.getByRole('heading', { level: 1, name: /^Hello, / }).waitFor();
  }

  async function openPeople(page: Page) {
    await openOverview(page);
    await shared(page).click();
    await heading(page, 'Everyday');
    await page.getByRole('link', { name: 'People' }).click();
    await heading(page, 'People');
  }

  async function invite(email: string, right: string, perPayment?: string) {
    await hers.getByRole('link', { name: 'Invite somebody' }).click();
    await heading(hers, 'Invite somebody');
    await hers.getByLabel('E-mail address').fill(email);
    await hers.getByRole('radio', { name: right }).check();
    if (perPayment) await hers.getByLabel('One payment (optional)').fill(perPayment);
    await button(hers, 'Send the invitation').click();
  }

  async function payOut(amount: string) {
    await openOverview(theirs);
    await shared(theirs).click();
    await heading(theirs, 'Everyday');
    await theirs.getByRole('main').getByRole('link', { name: 'Pay out' }).click();
    await heading(theirs, 'Pay out');
    expect(await theirs.getByLabel('Account', { exact: true }).inputValue()).toBe(owner.accountNumber);
    await theirs.getByLabel('Amount').fill(amount);
    await button(theirs, 'Continue').click();
    await button(theirs, /^Confirm/).click();
  }

  it('are nobody else at first', async () => {
    await openPeople(hers);
    await hers.getByText('Only you use this account').waitFor();
    await expectAccessibleOnAllScreens(hers, '150-people-empty');
    await hers.getByRole('link', { name: 'Invite somebody' }).click();
    await heading(hers, 'Invite somebody');
    await hers.getByRole('radio', { name: 'Pays from the account' }).check();
    await hers.getByLabel('One payment (optional)').fill('0');
    await button(hers, 'Send the invitation').click();
    await hers.getByText('Write an e-mail address.').waitFor();
    await expectAccessibleOnAllScreens(hers, '151-people-invite');
    await hers.getByRole('link', { name: 'People' }).click();
    await heading(hers, 'People');
  });

  it('are invited, and an invitation can be withdrawn', async () => {
    await invite('nobody@example.com', 'Sees the account');
    await openInvitations().getByText('nobody@example.com').waitFor();
    await invite(delegate.email, 'Pays from the account', '50');
    await openInvitations().getByText(delegate.email).waitFor();
    await openInvitations().getByText('up to €50.00 at once').waitFor();
    await expectAccessibleOnAllScreens(hers, '152-people-invited');
    await button(hers, 'Withdraw the invitation of nobody@example.com').click();
    await hers.getByText('The invitation is withdrawn.').waitFor();
    await openInvitations().getByText('nobody@example.com').waitFor({ state: 'detached' });
    expect(await openInvitations().getByText(delegate.email).count()).toBe(1);
  });

  it('find the invitation on their overview and accept it', async () => {
    await signIn(theirs, delegate);
    await theirs.getByText(`Ada Lovelace invites you to the account ending in ${owner.accountNumber.slice(-4)}`).waitFor();
    expect(await shared(theirs).count()).toBe(0);
    await expectAccessibleOnAllScreens(theirs, '153-people-invitation');
    await button(theirs, 'Accept the invitation of Ada Lovelace').click();
    await theirs.getByRole('alert').getByText('EMAIL_NOT_VERIFIED').waitFor();
    await ask(
      'mutation ($code: String!) { verifyEmail(input: { code: $code }) { success } }',
      { code: await api.codeFor(delegate.email, /Your code for this e-mail/) },
      delegate.accessToken,
      api.address,
    );
    await button(theirs, 'Accept the invitation of Ada Lovelace').click();
    await theirs.getByText('The account is among yours now.').waitFor();
    await theirs.getByText('Shared owned by Ada Lovelace · you pay from it').waitFor();
    expect(await button(theirs, /^Accept/).count()).toBe(0);
    await expectAccessibleOnAllScreens(theirs, '154-people-shared');
  });

  it('pay up to their limit, and not above it', async () => {
    await payOut('50');
    await theirs.getByText('Booked', { exact: true }).waitFor();
    await payOut('60');
    await theirs.getByRole('alert').getByText('This is above the limit of one payment').waitFor();
    await theirs.getByRole('alert').getByText('LIMIT_EXCEEDED').waitFor();
  });

  it('see what they may do, and are not offered more', async () => {
    await openPeople(theirs);
    await heading(theirs, 'What you may do', 2);
    await theirs.getByRole('definition').getByText('€50.00').waitFor();
    expect(await theirs.getByRole('link', { name: 'Invite somebody' }).count()).toBe(0);
    await expectAccessibleOnAllScreens(theirs, '155-people-own');
    await theirs.getByRole('link', { name: 'Everyday' }).click();
    await theirs.getByRole('main').getByRole('link', { name: 'Limits' }).click();
    await heading(theirs, 'Your own limits', 2);
    expect(await button(theirs, 'Save').count()).toBe(0);
    await theirs.getByRole('link', { name: 'Everyday' }).click();
    await theirs.getByText('Shared · owned by Ada Lovelace · you pay from it').waitFor();
    expect(await theirs.getByRole('link', { name: 'Settings' }).count()).toBe(0);
    await openOverview(theirs);
  });

  it('get another limit, and are removed', async () => {
    await openOverview(hers);
    await hers.getByText('Shared with Ada Lovelace').waitFor();
    await openPeople(hers);
    await button(hers, 'Change limits: Ada Lovelace').click();
    await hers.getByRole('dialog').getByText('Leave a field empty for no limit').waitFor();
    expect(await hers.getByLabel('One payment (optional)').inputValue()).toBe('50.00');
    await hers.getByLabel('A day (optional)').fill('75');
    await expectAccessibleOnAllScreens(hers, '156-people-limit');
    await button(hers, 'Save').click();
    await hers.getByText('up to €75.00 a day · €25.00 left today').waitFor();
    await button(hers, 'Remove Ada Lovelace').click();
    await hers.getByRole('dialog', { name: 'Remove Ada Lovelace?' }).waitFor();
    await expectAccessibleOnAllScreens(hers, '157-people-remove');
    await hers.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
    await hers.getByText('Ada Lovelace has no access any more.').waitFor();
    await hers.getByText('Only you use this account').waitFor();
    // Nobody has touched the other page since: the bank has told it.
    await shared(theirs).waitFor({ state: 'detached' });
    await theirs.getByText('Shared owned by Ada Lovelace · you pay from it').waitFor({ state: 'detached' });
  });

  it('decline what they do not want', async () => {
    await invite(delegate.email, 'Sees the account');
    await openInvitations().getByText(delegate.email).waitFor();
    await button(theirs, 'Decline the invitation of Ada Lovelace').click();
    await theirs.getByText('The invitation is declined.').waitFor();
    await button(theirs, 'Decline the invitation of Ada Lovelace').waitFor({ state: 'detached' });
    await openInvitations().getByText(delegate.email).waitFor({ state: 'detached' });
    expect(await shared(theirs).count()).toBe(0);
  });

  it('own it together once it was confirmed with a code, and leave again', async () => {
    const secret = await addSecondFactor(owner);
    await invite(delegate.email, 'Owns the account');
    await hers.getByLabel('One-time code').fill(nextOneTimeCode(secret));
    await button(hers, 'Confirm with the code').click();
    await openInvitations().getByText(delegate.email).waitFor();

    await theirs.getByRole('link', { name: 'Profile' }).click();
    await theirs.getByRole('link', { name: 'Invitations to accounts' }).click();
    await heading(theirs, 'Invitations to accounts');
    await button(theirs, 'Accept the invitation of Ada Lovelace').click();
    await theirs.getByText('The account is among yours now.').waitFor();
    await theirs.getByText('No invitation', { exact: true }).waitFor();
    await expectAccessibleOnAllScreens(theirs, '158-people-invitations');

    await openOverview(theirs);
    await theirs.getByText('Shared you own it with Ada Lovelace').waitFor();
    await openPeople(theirs);
    await theirs.getByRole('region', { name: 'Who may use it' }).getByText('Owns the account').nth(1).waitFor();
    await expectAccessibleOnAllScreens(theirs, '159-people-owners');
    await button(theirs, 'Leave the account').click();
    await theirs.getByRole('dialog', { name: 'Leave this account?' }).waitFor();
    await theirs.getByRole('dialog').getByRole('button', { name: 'Leave the account' }).click();
    await theirs.getByRole('heading', { level: 1, name: /^Hello, / }).waitFor();
    await shared(theirs).waitFor({ state: 'detached' });
  });

  it('get another limit with a code, where the owner has a second factor', async () => {
    const careful = await createCustomer(api.address);
    await share(careful, delegate);
    const bank = await openBank(browser, '/', { address: api.address });
    banks.push(bank);
    const { page } = bank;
    await signIn(page, careful);
    // Signed in before, so that the only code is the one of the limit.
    const secret = await addSecondFactor(careful);
    await page.getByRole('link', { name: /Everyday/ }).first().click();
    await heading(page, 'Everyday');
    await page.getByRole('link', { name: 'People' }).click();
    await button(page, 'Change limits: Ada Lovelace').click();
    await page.getByLabel('A day (optional)').fill('20');
    await button(page, 'Save').click();
    await page.getByLabel('One-time code').fill('000000');
    await button(page, 'Confirm with the code').click();
    await page.getByRole('alert').getByText('INVALID_CODE').waitFor();
    await expectAccessibleOnAllScreens(page, '160-people-limit-code');
    await page.getByLabel('One-time code').fill(nextOneTimeCode(secret));
    await button(page, 'Confirm with the code').click();
    await page.getByText('up to €20.00 a day').waitFor();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  async function share(from: TestCustomer, to: TestCustomer) {
    const { inviteToAccount } = await ask<{ inviteToAccount: { invitation: { id: string } } }>(
      'mutation ($input: InviteToAccountInput!) { inviteToAccount(input: $input) { invitation { id } } }',
      { input: { accountNumber: from.accountNumber, email: to.email, right: 'PAY' } },
      from.accessToken,
      from.address,
    );
    await ask(
      'mutation ($input: AcceptAccountInvitationInput!) { acceptAccountInvitation(input: $input) { account { id } } }',
      { input: { invitationId: inviteToAccount.invitation.id } },
      to.accessToken,
      to.address,
    );
  }

  it('showed nothing on the console and asked no other host', () => {
    for (const { misdeeds } of banks)
      expect(misdeeds).toEqual({ foreignRequests: [], consoleErrors: [], failedResponses: [], warnings: [] });
  });
});
