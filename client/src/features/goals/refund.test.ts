import { expect, it } from 'vitest';
import { testAccount } from '../../test-bank';
import { refundOf } from './refund';

const at = '2031-05-01T10:00:00.123456Z';
const money = { value: '200.00', currency: 'EUR' };
const entry = (id: string, direction: 'CREDIT' | 'DEBIT', bookedAt: string) => ({
  id,
  direction,
  bookedAt,
  sequence: 1,
  amount: money,
  balanceAfter: money,
  description: 'Bicycle',
});
const account = (...nodes: ReturnType<typeof entry>[]) => ({ ...testAccount(), entries: { nodes } });

it('is the entry of the very moment at which the goal ended', () => {
  const entries = [
    entry('later', 'CREDIT', '2031-05-01T10:00:00.123457Z'),
    entry('paid', 'DEBIT', at),
    entry('refund', 'CREDIT', at),
  ];
  expect(refundOf({ closedAt: at, account: account(...entries) })?.id).toBe('refund');
});

it('is none where nothing was saved', () => {
  const before = entry('taken out', 'CREDIT', '2031-04-30T10:00:00.000000Z');
  expect(refundOf({ closedAt: at, account: account(before) })).toBeUndefined();
});
