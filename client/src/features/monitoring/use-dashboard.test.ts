import { expect, it } from 'vitest';
import { newerOf } from './use-dashboard';

it('shows what was seen last, whichever way it came', () => {
  const early = { at: '2026-05-04T10:00:00Z' };
  const late = { at: '2026-05-04T10:00:02.5Z' };
  expect(newerOf(early, late)).toBe(late);
  expect(newerOf(late, early)).toBe(late);
  expect(newerOf(null, early)).toBe(early);
  expect(newerOf(early, null)).toBe(early);
  expect(newerOf(null, null)).toBeNull();
});
