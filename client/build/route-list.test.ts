import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { routes } from '../src/app/routes';
import { routePatterns } from './route-list';

it('names every page to the server, in its spelling', () => {
  const patterns = routePatterns(readFileSync(new URL('../src/app/routes.ts', import.meta.url), 'utf8'));
  expect(patterns).toEqual(routes.map(({ path }) => path.replace(/:(\w+)/g, '{$1}')));
  expect(patterns.length).toBeGreaterThan(2);
});
