import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterEach, expect } from 'vitest';
import type { TestCustomer } from './api';
import { baseUrl, watch, type Misdeeds } from './browser';

/** A page of the customers' client, watched from the beginning. */
export interface BankPage {
  readonly page: Page;
  readonly misdeeds: Misdeeds & { readonly warnings: string[] };
}

/** How long a page may take for anything: far more than it does, for machines with much else to do. */
export const patienceMilliseconds = 90_000;

export const phone = { width: 390, height: 844 };
export const desktop = { width: 1440, height: 900 };

export async function openBank(
  browser: Browser,
  path = '/',
  { address = baseUrl, ...options }: BrowserContextOptions & { address?: string } = {},
): Promise<BankPage> {
  const context = await browser.newContext({
    viewport: phone,
    locale: 'en-GB',
    // A day of the page is a day of the test's, wherever the machine is.
    timezoneId: 'UTC',
    colorScheme: 'light',
    ...options,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(patienceMilliseconds);
  const warnings: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'warning') warnings.push(message.text());
  });
  const misdeeds = { ...watch(page, address), warnings };
  await page.goto(address + path);
  return { page, misdeeds };
}

export async function signIn(
  page: Page,
  customer: Pick<TestCustomer, 'email' | 'password'>,
  heading: string | RegExp = /^Hello, /,
): Promise<void> {
  await page.getByLabel('E-mail').fill(customer.email);
  await page.getByLabel('Password').fill(customer.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { level: 1, name: heading }).waitFor();
}

/**
 * What the bank tells of bills covers a part of a small screen for a while. From now on it is closed when it is there;
 * it may also go by itself, in the same moment.
 */
export function closeNews(page: Page): Promise<void> {
  return page.addLocatorHandler(page.locator('.news'), (news) =>
    news.getByRole('button', { name: 'Close' }).evaluateAll((buttons) => {
      for (const button of buttons) (button as HTMLElement).click();
    }),
  );
}

/** Closes what a test opened and says what its pages did wrong. */
export function expectGoodManners(pages: () => readonly BankPage[]): void {
  afterEach(() => {
    for (const { misdeeds } of pages())
      expect(misdeeds).toEqual({ foreignRequests: [], consoleErrors: [], failedResponses: [], warnings: [] });
  });
}
