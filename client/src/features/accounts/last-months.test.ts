import { expect, it } from 'vitest';
import { lastMonths } from './last-months';

const now = new Date('2031-03-15T12:00:00Z');

it('begins eleven months before this one', () => {
  expect(lastMonths('2020-01-01T00:00:00Z', now)).toEqual({ from: '2030-04-01', to: '2031-03-15' });
});

it('begins with the month in which the account was opened, where that is later', () => {
  expect(lastMonths('2031-02-27T23:59:59Z', now).from).toBe('2031-02-01');
});
