// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createClient, fetchExchange, Provider } from 'urql';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { AccountStatus } from '../../generated/graphql';
import { Around, testAccount, testBank } from '../../test-bank';
import { Reactivation } from './reactivation';

beforeEach(() => localStorage.setItem('bankgraph.language', 'en'));
afterEach(cleanup);

/** Shows the part of the page, and returns what the bank is asked. */
function show(status: AccountStatus, reactivateAccount: object) {
  const asked: unknown[] = [];
  const client = createClient({
    url: 'http://bank.test/graphql',
    preferGetMethod: false,
    exchanges: [fetchExchange],
    fetch: (_, request) => {
      asked.push((JSON.parse(String(request?.body)) as { variables: unknown }).variables);
      return Promise.resolve(Response.json({ data: { reactivateAccount } }));
    },
  });
  const { container } = render(
    <Around bank={testBank()}>
      <Provider value={client}>
        <Reactivation account={testAccount({ status })} />
      </Provider>
    </Around>,
  );
  return { asked, container };
}

const button = () => screen.getByRole('button', { name: 'Use this account again' });

it('lets an account pay again that was unused for long', async () => {
  const { asked } = show('DORMANT', { account: { id: 'a1', status: 'ACTIVE' }, errors: null });
  await userEvent.click(button());
  await screen.findByText('Money can leave this account again.');
  expect(asked).toEqual([{ input: { accountNumber: testAccount().number } }]);
});

it('says why it was refused', async () => {
  const refusal = { __typename: 'AccountNotDormantError', code: 'ACCOUNT_NOT_DORMANT' };
  show('DORMANT', { account: null, errors: [refusal] });
  await userEvent.click(button());
  expect((await screen.findByRole('alert')).textContent).toContain('ACCOUNT_NOT_DORMANT');
});

it.each(['ACTIVE', 'FROZEN', 'CLOSED'] as const)('takes no place at an account that is %s', (status) => {
  expect(show(status, {}).container.textContent).toBe('');
});
