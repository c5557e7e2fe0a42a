import { expect, it } from 'vitest';
import { rememberSequence } from './streams';

it('moves the place on from which a stream is opened again', () => {
  const variables: Record<string, unknown> = { accountNumber: '1', after: 4 };
  rememberSequence(variables, { data: { onBalanceChanged: { sequence: 5 } } } as never);
  expect(variables).toEqual({ accountNumber: '1', after: 5 });
  rememberSequence(variables, { data: { onNotification: { sequence: 6, title: 'A bill has come' } } } as never);
  expect(variables['after']).toBe(6);
});

it('leaves it where it is when a stream has no sequence, or an error came', () => {
  const variables: Record<string, unknown> = {};
  rememberSequence(variables, { data: { onBillNotification: { kind: 'PAID' } } } as never);
  rememberSequence(variables, { data: null } as never);
  expect(variables).toEqual({});
});
