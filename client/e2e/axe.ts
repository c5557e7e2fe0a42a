import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import { desktop, phone } from './bank-page';
import { screenshot } from './browser';
import { noteSeen } from './seen-pages';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface Violation {
  id: string;
  nodes: { html: string; failureSummary?: string }[];
}

/** Looks at the page in both themes: nothing may be wrong for whoever uses it without seeing, or without a mouse. */
export async function expectAccessible(page: Page, name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    // Colours that are still on their way from one theme to the other are none of either.
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.waitForFunction((theme) => document.documentElement.dataset['bsTheme'] === theme, colorScheme);
    await settle(page);
    await screenshot(page, `${name}-${page.viewportSize()?.width}-${colorScheme}`);
    // The page's policy lets no script in, but a debugger may bring one.
    if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
    const violations = await page.evaluate(async (wanted) => {
      const { axe } = window as unknown as {
        axe: { run: (context: Document, options: object) => Promise<{ violations: Violation[] }> };
      };
      return (await axe.run(document, { runOnly: wanted, resultTypes: ['violations'] })).violations;
    }, tags);
    const found = violations.map(({ id, nodes }) => ({ id, nodes: nodes.map((node) => node.failureSummary ?? '') }));
    expect.soft(found, `${name} in the ${colorScheme} theme`).toEqual([]);
    expect.soft(await isWiderThanScreen(page), `${name} scrolls sideways`).toBe(false);
  }
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'no-preference' });
  noteSeen(inject('seenPages'), new URL(page.url()).pathname);
}

/** The same on a phone's screen and on a large one. */
export async function expectAccessibleOnAllScreens(page: Page, name: string): Promise<void> {
  const before = page.viewportSize();
  for (const viewport of [phone, desktop]) {
    await page.setViewportSize(viewport);
    await expectAccessible(page, name);
  }
  if (before) await page.setViewportSize(before);
}

/** Waits until nothing moves or changes its colour any more; one more frame starts what the last one has caused. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    await Promise.allSettled(document.getAnimations().map((animation) => animation.finished));
  });
}

function isWiderThanScreen(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
}
