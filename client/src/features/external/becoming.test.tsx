// @vitest-environment happy-dom
import { act, cleanup, render, screen } from '@testing-library/react';
import { createClient, fetchExchange, Provider } from 'urql';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { ExternalPaymentFieldsFragment, TransactionStatus } from '../../generated/graphql';
import { Around, testBank } from '../../test-bank';
import { Becoming } from './becoming';
import { Ordered } from './ordered';

const ordered: ExternalPaymentFieldsFragment = {
  id: 'e1',
  status: 'PENDING',
  amount: { value: '40.00', currency: 'EUR' },
  iban: 'DE98999999990000000008',
  payeeName: 'Nordlicht GmbH',
  reference: null,
  reason: null,
  requestedAt: '2026-05-04T10:00:00Z',
  statusHistory: [{ status: 'PENDING', at: '2026-05-04T10:00:00Z' }],
};

const ended = (status: TransactionStatus, reason: string | null = null): ExternalPaymentFieldsFragment => ({
  ...ordered,
  status,
  reason,
  statusHistory: [...ordered.statusHistory, { status, at: '2026-05-04T10:00:02Z' }],
});

beforeEach(() => localStorage.setItem('bankgraph.language', 'en'));
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

it.each([
  [ordered, 'On its way', /set aside/],
  [ended('BOOKED'), 'Carried out', /has left your account/],
  [ended('REJECTED', 'No such account.'), 'Rejected', /can be spent again.*No such account\./],
  [ended('REVERSED', 'Account closed.'), 'Sent back', /on your account again.*Account closed\./],
] as const)('says what a payment has come to, and what that means for the money: %#', (payment, name, meaning) => {
  render(
    <Around bank={testBank()}>
      <Becoming payment={payment} />
    </Around>,
  );
  expect(screen.getByRole('status').textContent).toMatch(new RegExp(`^${name}`));
  expect(screen.getByRole('status').textContent).toMatch(meaning);
  const steps = screen.getAllByRole('term').map((step) => step.textContent);
  expect(steps).toEqual(payment === ordered ? ['Ordered'] : ['Ordered', name]);
});

it('follows a payment on its way, and asks no more once it has come to its end', async () => {
  vi.useFakeTimers();
  const answers = [ordered, ordered, ended('REJECTED', 'No such account.')];
  const asked = vi.fn(() => {
    const payment = answers.shift();
    if (!payment) throw new Error('The bank was asked too often.');
    return Promise.resolve(Response.json({ data: { node: { __typename: 'ExternalPayment', ...payment } } }));
  });
  const client = createClient({
    url: 'http://bank.test/graphql',
    preferGetMethod: false,
    exchanges: [fetchExchange],
    fetch: asked,
  });
  render(
    <Around bank={testBank()}>
      <Provider value={client}>
        <Ordered payment={ordered} accountNumber="97094825572826" restart={() => {}} />
      </Provider>
    </Around>,
  );
  for (let seconds = 0; seconds < 20; seconds++) await act(() => vi.advanceTimersByTimeAsync(1_000));
  expect(screen.getByRole('status').textContent).toContain('Rejected');
  expect(asked).toHaveBeenCalledTimes(3);
});
