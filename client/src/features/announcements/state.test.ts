import { expect, it } from 'vitest';
import { stateOf } from './state';

const announcement = { shownFrom: '2026-05-04T10:00:00Z', shownUntil: '2026-05-05T10:00:00Z', withdrawnAt: null };

it.each([
  ['2026-05-04T09:59:59Z', 'planned'],
  ['2026-05-04T10:00:00Z', 'shown'],
  ['2026-05-05T09:59:59Z', 'shown'],
  ['2026-05-05T10:00:00Z', 'over'],
])('knows at %s that it is %s', (now, state) => {
  expect(stateOf(announcement, new Date(now))).toBe(state);
});

it('puts that it was withdrawn before everything else', () => {
  const withdrawn = { ...announcement, withdrawnAt: '2026-05-04T11:00:00Z' };
  expect(stateOf(withdrawn, new Date('2026-05-04T12:00:00Z'))).toBe('withdrawn');
});
