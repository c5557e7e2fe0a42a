// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { createClient, fetchExchange, Provider } from 'urql';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { PaymentTermsQuery } from '../generated/graphql';
import { Around, testBank } from '../test-bank';
import { OutgoingTerms } from './outgoing-terms';

type Account = NonNullable<PaymentTermsQuery['account']>;

const euros = (value: string) => ({ value, currency: 'EUR' });
const free: Account['product'] = { operationFee: euros('0.00'), freeOperations: 0 };

beforeEach(() => localStorage.setItem('bankgraph.language', 'en'));
afterEach(cleanup);

/** Shows what a payment of €40.00 would mean for an account with these terms. */
function show(terms: Pick<Account, 'limits' | 'product'> | null) {
  const client = createClient({
    url: 'http://bank.test/graphql',
    preferGetMethod: false,
    exchanges: [fetchExchange],
    fetch: () =>
      terms
        ? Promise.resolve(Response.json({ data: { account: { __typename: 'Account', id: 'a1', ...terms } } }))
        : Promise.reject(new TypeError('Failed to fetch')),
  });
  render(
    <Around bank={testBank()}>
      <Provider value={client}>
        <OutgoingTerms accountNumber="97094825572826" amount={{ minor: 4000n, digits: 2, currency: 'EUR' }} />
      </Provider>
    </Around>,
  );
}

const rowOf = async (label: string) => (await screen.findByText(label)).parentElement?.textContent;

it('says what is left of the limits before and after, and that there is no fee', async () => {
  show({
    limits: { perOperation: euros('50.00'), leftToday: euros('60.00'), leftThisMonth: euros('100.00') },
    product: free,
  });
  expect(await rowOf('Left for today')).toMatch(/€60\.00.*then.*€20\.00/);
  expect(await rowOf('Left for this month')).toMatch(/€100\.00.*then.*€60\.00/);
  expect(await rowOf('Most per payment')).toContain('€50.00');
  expect(await rowOf('Fee')).toContain('None');
  expect(screen.queryByRole('link')).toBeNull();
});

it.each([
  { perOperation: euros('39.99') },
  { leftToday: euros('39.99') },
  { leftThisMonth: euros('39.99') },
])('leads to the limits when one of them does not allow the amount: %j', async (tight) => {
  show({ limits: { perOperation: null, leftToday: null, leftThisMonth: null, ...tight }, product: free });
  const link = await screen.findByRole('link', { name: 'Change the limits' });
  expect(link.getAttribute('href')).toBe('/accounts/97094825572826/limits');
});

it('says what a payment costs beyond the free ones, and nothing of limits that were never set', async () => {
  show({ limits: null, product: { operationFee: euros('0.25'), freeOperations: 10 } });
  expect(await rowOf('Fee')).toContain('€0.25 beyond 10 payments a month');
  expect(screen.queryByText(/^Left for/)).toBeNull();
});

it('says that it does not know when the bank cannot be asked', async () => {
  show(null);
  await screen.findByText(/could not be read/);
});
