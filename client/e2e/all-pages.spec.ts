import { matchRoutes } from 'react-router';
import { expect, inject, it } from 'vitest';
import { routes } from '../src/app/routes';
import { seenPages } from './seen-pages';

/** Runs last. */
it('leaves no page that axe has not looked at, in both themes', () => {
  const pages = routes.map(({ path }) => ({ path }));
  const seen = seenPages(inject('seenPages')).map((path) => matchRoutes(pages, path)?.at(-1)?.route.path);
  expect(pages.map(({ path }) => path).filter((path) => !seen.includes(path))).toEqual([]);
});
