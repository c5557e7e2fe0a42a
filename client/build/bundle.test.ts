import { gzipSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

const mostBytes = 175 * 1024;

/** What is built is looked at in memory, so that no older build can be mistaken for it. */
describe('the bundle of the client', () => {
  let chunks: Rolldown.OutputChunk[];
  let html: string;

  beforeAll(async () => {
    // As it is built for customers; the tests' own environment would bring React's development build.
    vi.stubEnv('NODE_ENV', 'production');
    const configFile = new URL('../vite.config.ts', import.meta.url).pathname;
    const output = (await build({ configFile, logLevel: 'silent', build: { write: false } })) as Rolldown.RolldownOutput;
    chunks = output.output.filter((file) => file.type === 'chunk');
    const page = output.output.find((file) => file.fileName === 'index.html');
    html = page?.type === 'asset' ? String(page.source) : '';
  }, 60_000);

  afterAll(() => {
    vi.unstubAllEnvs();
  });

  /** A chunk with everything that must be there before it can run. */
  function withImports(fileName: string, seen = new Set<string>()): Set<string> {
    if (seen.has(fileName)) return seen;
    seen.add(fileName);
    for (const other of chunks.find((chunk) => chunk.fileName === fileName)?.imports ?? []) withImports(other, seen);
    return seen;
  }

  const isPage = (chunk: Rolldown.OutputChunk) => chunk.facadeModuleId?.endsWith('-page.tsx');

  it('is small enough for the first load of each page', () => {
    const entry = chunks.find((chunk) => chunk.isEntry)?.fileName ?? '';
    const zipped = new Map(chunks.map(({ fileName, code }) => [fileName, gzipSync(code).length]));
    const sizes = chunks.filter(isPage).map(({ name, fileName }) => {
      const needed = withImports(fileName, withImports(entry));
      return { name, bytes: [...needed].reduce((sum, one) => sum + (zipped.get(one) ?? 0), 0) };
    });
    expect(sizes.length).toBeGreaterThan(20);
    expect(sizes.filter(({ bytes }) => bytes < 60 * 1024 || bytes > mostBytes)).toEqual([]);
  });

  it('keeps charts in chunks of their own, which no page needs to begin', () => {
    const withCharts = chunks.filter((chunk) => chunk.moduleIds.some((id) => id.includes('/node_modules/recharts/')));
    expect(withCharts.length).toBeGreaterThan(0);
    const beginnings = chunks.filter((chunk) => isPage(chunk) || chunk.isEntry);
    for (const chunk of beginnings)
      for (const chart of withCharts) expect([...withImports(chunk.fileName)]).not.toContain(chart.fileName);
  });

  it('sends nothing of the console of staff to customers', () => {
    const ofStaff = (id: string) => id.includes('/src/features/staff/');
    const staffPages = chunks.filter((chunk) => chunk.facadeModuleId && ofStaff(chunk.facadeModuleId));
    expect(staffPages.length).toBeGreaterThan(3);
    const others = chunks.filter((chunk) => chunk.isEntry || (chunk.isDynamicEntry && !staffPages.includes(chunk)));
    for (const chunk of others) {
      const modules = [...withImports(chunk.fileName)].flatMap((name) => modulesOf(name));
      expect(modules.filter(ofStaff), chunk.name).toEqual([]);
    }
  });

  it('has no script and no style within the page', () => {
    expect(html).toContain('<script type="module"');
    expect(html).not.toMatch(/<script(?![^>]*\bsrc=)/);
    expect(html).not.toMatch(/<style|\sstyle=|\son\w+=/);
  });

  function modulesOf(fileName: string): readonly string[] {
    return chunks.find((chunk) => chunk.fileName === fileName)?.moduleIds ?? [];
  }
});
