import { expect, it } from 'vitest';
import type { ClosingObstacleKind } from '../../generated/graphql';
import { remedyOf } from './obstacles';
import { lifeTexts } from './texts';

const kinds: ClosingObstacleKind[] = [
  'BALANCE',
  'OPEN_HOLD',
  'UNBOOKED_INTEREST',
  'PAYMENT_SCHEDULE',
  'AUTO_PAY',
  'EXTERNAL_PAYMENT',
  'FROZEN',
  'SAVINGS_GOAL',
];
const account = (value: string) => ({ number: '97094825572826', balance: { value, currency: 'EUR' } });

it.each(['en', 'de'] as const)('says in %s what to do about each obstacle', (language) => {
  const remedies = kinds.map((kind) => remedyOf({ kind, count: 2 }, account('5.00'), lifeTexts[language], language));
  expect(new Set(remedies.map(({ title }) => title)).size).toBe(kinds.length);
  expect(new Set(remedies.map(({ text }) => text)).size).toBe(kinds.length);
});

it('sends money out of the account, or into it when it is below zero', () => {
  const wayOutOf = (value: string) =>
    remedyOf({ kind: 'BALANCE', count: 1 }, account(value), lifeTexts.en, 'en-GB').wayOut?.to;
  expect(wayOutOf('5.00')).toBe('/transfer?from=97094825572826');
  expect(wayOutOf('-5.00')).toBe('/deposit?account=97094825572826');
});

it('names an obstacle that it does not know', () => {
  const unknown = { kind: 'FULL_MOON' as ClosingObstacleKind, count: 1 };
  expect(remedyOf(unknown, account('0.00'), lifeTexts.en, 'en-GB').text).toContain('FULL_MOON');
});
