import type { Browser, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { desktop, phone } from './bank-page';
import { baseUrl, launch } from './browser';

const runs = Number(process.env['RUNS'] ?? 7);
const email = process.env['CUSTOMER'] ?? 'anna@example.com';
const password = process.env['PASSWORD'] ?? 'demo-Password-1';

/** What a browser noted of one way to the overview, in milliseconds since the navigation began. */
interface Opening {
  readonly firstPaint: number;
  readonly interactive: number;
  readonly bytes: number;
  readonly requests: readonly string[];
}

/**
 * How long it takes until the overview can be used: from the address to its last card with data, painted, and the page
 * free to answer. Each run is a browser of its own with an empty profile, which knows of the customer only the session.
 */
it.each([
  ['phone', phone],
  ['desktop', desktop],
])('opens the overview in a browser that has loaded nothing: %s', { timeout: 170_000 }, async (name, viewport) => {
  const openings: Opening[] = [];
  // The first one warms the bank, not the browser, and is told apart.
  for (let run = 0; run <= runs; run++) openings.push(await openCold(viewport));
  const [first, ...rest] = openings;
  expect(rest.map(({ requests }) => requests)).toEqual(rest.map(() => ['RefreshSession', 'Overview']));
  console.log(
    `${name}: interactive after ${summary(rest.map(({ interactive }) => interactive))} ms; ` +
      `first paint ${summary(rest.map(({ firstPaint }) => firstPaint))} ms; ` +
      `${Math.round((rest[0]?.bytes ?? 0) / 1024)} KB; the first run of all ${Math.round(first?.interactive ?? 0)} ms`,
  );
});

function summary(values: readonly number[]): string {
  const sorted = [...values].sort((a, b) => a - b).map(Math.round);
  return `${sorted[sorted.length >> 1]} (${sorted[0]} to ${sorted.at(-1)}, ${sorted.length} runs)`;
}

async function openCold(viewport: typeof phone): Promise<Opening> {
  const storageState = await signedIn(viewport);
  const browser = await launch();
  try {
    const context = await browser.newContext({ viewport, locale: 'en-GB', storageState });
    const page = await context.newPage();
    const requests: string[] = [];
    page.on('request', (request) => {
      if (request.method() === 'POST') requests.push(/\b(?:query|mutation) (\w+)/.exec(request.postData() ?? '')?.[1] ?? '');
    });
    await page.addInitScript(noteWhenInteractive);
    await page.goto(baseUrl, { waitUntil: 'commit' });
    await page.waitForFunction(() => 'interactive' in window);
    return { requests: [...requests], ...(await noted(page)) };
  } finally {
    await browser.close();
  }
}

/** A session that another browser has begun; nothing of what that one has loaded. */
async function signedIn(viewport: typeof phone) {
  const browser: Browser = await launch();
  try {
    const page = await (await browser.newContext({ viewport, locale: 'en-GB' })).newPage();
    await page.goto(baseUrl);
    await page.getByLabel('E-mail').fill(email);
    await page.getByLabel('Password').fill(password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('heading', { level: 1, name: /^Hello, / }).waitFor();
    return await page.context().storageState();
  } finally {
    await browser.close();
  }
}

/** Runs in the page: React has attached what answers a click when it draws, so that drawn, painted and idle will do. */
function noteWhenInteractive() {
  const cards = ['Accounts', 'This month', 'Recent activity'];
  const isDrawn = () =>
    cards.every((heading) => {
      const title = [...document.querySelectorAll('.overview h2')].find(({ textContent }) => textContent === heading);
      return /\d/.test(title?.closest('section')?.textContent ?? '');
    });
  const observer = new MutationObserver(() => {
    if (!isDrawn()) return;
    observer.disconnect();
    // After the frame that shows it, in a task of its own.
    requestAnimationFrame(() => setTimeout(() => Object.assign(window, { interactive: performance.now() })));
  });
  observer.observe(document, { childList: true, subtree: true, characterData: true });
}

function noted(page: Page) {
  return page.evaluate(() => ({
    interactive: (window as unknown as { interactive: number }).interactive,
    firstPaint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
    bytes: [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
      .map((entry) => (entry as PerformanceResourceTiming).transferSize)
      .reduce((sum, size) => sum + size, 0),
  }));
}
