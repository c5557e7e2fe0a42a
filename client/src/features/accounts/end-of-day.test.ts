import { expect, it } from 'vitest';
import { endOfDay } from './end-of-day';

it('is the last moment before the next day begins', () => {
  expect(endOfDay('2026-05-31')?.getTime()).toBe(new Date(2026, 5, 1).getTime() - 1);
  expect(endOfDay('2026-12-31')?.getTime()).toBe(new Date(2027, 0, 1).getTime() - 1);
});

it.each(['', '2026-05', '0002-05-04'])('waits for a whole day: "%s"', (typed) => {
  expect(endOfDay(typed)).toBeNull();
});
