import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { createCustomer, deposit } from './api';
import { desktop, openBank, phone, signIn } from './bank-page';
import { launch } from './browser';

const entries = Number(process.env['ENTRIES'] ?? 10_000);
const atOnce = 20;
const pixelsPerFrame = 240;
const longFrameMilliseconds = 50;

/**
 * Whether a long history scrolls without jank: all of it downwards, while the bank is asked for the rest, and then back to
 * the top with every line there. Three lines go by in each frame, faster than anybody reads.
 */
it('scrolls a long history down and up', { timeout: 900_000 }, async () => {
  const customer = await createCustomer();
  for (let made = 0; made < entries; made += atOnce)
    await Promise.all(Array.from({ length: atOnce }, (_, index) => deposit(customer, '1.00', `Entry no ${made + index}.`)));

  const browser = await launch();
  try {
    for (const [name, viewport] of Object.entries({ phone, desktop })) {
      const { page } = await openBank(browser, '/', { viewport });
      await signIn(page, customer);
      await page.getByRole('link', { name: /Everyday/ }).first().click();
      await page.getByRole('button', { name: /Entry no/ }).first().waitFor();
      const down = await scroll(page, pixelsPerFrame);
      expect(await page.locator('.history-row').last().getAttribute('aria-posinset')).toBe(String(entries));
      const up = await scroll(page, -pixelsPerFrame);
      console.log(`${name}, ${entries} lines: down ${words(down)}; up ${words(up)}`);
      await page.context().close();
    }
  } finally {
    await browser.close();
  }
});

/** Scrolls to the end, and notes in milliseconds how long each frame took. */
function scroll(page: Page, pixels: number): Promise<number[]> {
  return page.evaluate(async (step) => {
    const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
    const frames: number[] = [];
    let before = await frame();
    let stuckSince = before;
    for (;;) {
      const from = window.scrollY;
      window.scrollBy(0, step);
      const now = await frame();
      frames.push(now - before);
      before = now;
      if (window.scrollY !== from) stuckSince = now;
      else if (step < 0 || document.body.innerText.includes('That is everything.')) return frames;
      else if (now - stuckSince > 60_000) throw new Error('The rest of the history does not come.');
    }
  }, pixels);
}

function words(frames: readonly number[]): string {
  const sorted = [...frames].sort((a, b) => a - b);
  const at = (share: number) => (sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(1);
  const long = frames.filter((time) => time > longFrameMilliseconds).length;
  return `${frames.length} frames, median ${at(0.5)} ms, p99 ${at(0.99)} ms, longest ${at(1)} ms, ${long} over ${longFrameMilliseconds} ms`;
}
