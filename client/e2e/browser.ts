import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';

export const baseUrl = requireBaseUrl();

/** Starts the installed Chromium; nothing it does by itself may reach the network. */
export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** What a page did that it must not do: requests that leave the origin, and errors on the console. */
export interface Misdeeds {
  readonly foreignRequests: string[];
  readonly consoleErrors: string[];
  readonly failedResponses: string[];
}

export function watch(page: Page, address = baseUrl): Misdeeds {
  const misdeeds: Misdeeds = { foreignRequests: [], consoleErrors: [], failedResponses: [] };
  const { host } = new URL(address);

  page.on('request', (request) => {
    const url = new URL(request.url());
    const isLocal = url.host === host || ['data:', 'blob:', 'about:'].includes(url.protocol);
    if (!isLocal) misdeeds.foreignRequests.push(request.url());
  });
  page.on('websocket', (socket) => {
    if (new URL(socket.url()).host !== host) misdeeds.foreignRequests.push(socket.url());
  });
  page.on('console', (message) => {
    if (message.type() === 'error') misdeeds.consoleErrors.push(`${message.text()} at ${message.location().url}`);
  });
  page.on('pageerror', (error) => misdeeds.consoleErrors.push(error.message));
  page.on('response', (response) => {
    if (response.status() >= 400) misdeeds.failedResponses.push(`${response.status()} ${response.url()}`);
  });
  return misdeeds;
}

export async function screenshot(page: Page, name: string): Promise<void> {
  const folder = process.env['ARTIFACTS'] ?? join(import.meta.dirname, '..', '..', 'artifacts', 'screenshots');
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`) });
}

function requireBaseUrl(): string {
  const address = process.env['API_ADDRESS'];
  if (!address) throw new Error('Set BASE_URL to the address of a running API, such as http://127.0.0.1:5000.');
  return address.replace(/\/$/, '');
}
