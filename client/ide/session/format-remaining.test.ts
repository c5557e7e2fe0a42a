import { expect, it } from 'vitest';
import { formatRemaining } from './format-remaining';

it.each([
  [600_000, '10:00'],
  [545_000, '9:05'],
  [544_001, '9:05'],
  [999, '0:01'],
  [0, '0:00'],
  [-5_000, '0:00'],
])('%d ms reads %s', (milliseconds, text) => {
  expect(formatRemaining(milliseconds)).toBe(text);
});
