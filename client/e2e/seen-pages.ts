import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    seenPages: string;
  }
}

/** Gives all tests of one run a file in which they note the pages that axe has looked at. */
export default function setUp(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'bankgraph-pages-'));
  project.provide('seenPages', join(folder, 'paths'));
  return () => rmSync(folder, { recursive: true });
}

export function noteSeen(file: string, path: string): void {
  appendFileSync(file, `${path}\n`);
}

export function seenPages(file: string): string[] {
  return existsSync(file) ? [...new Set(readFileSync(file, 'utf8').trimEnd().split('\n'))] : [];
}
