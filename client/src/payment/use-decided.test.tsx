// @vitest-environment happy-dom
import { cleanup, renderHook } from '@testing-library/react';
import { createClient, fetchExchange, Provider } from 'urql';
import { afterEach, expect, it } from 'vitest';
import { useDecided } from './use-decided';

afterEach(cleanup);

const explain = (refusal: { code: string }) => ({ title: 'No', text: 'No.', code: refusal.code, canRetry: false });

function ask(answer: () => Promise<Response>) {
  const client = createClient({
    url: 'http://bank.test/graphql',
    preferGetMethod: false,
    exchanges: [fetchExchange],
    fetch: answer,
  });
  const { result } = renderHook(() => useDecided<{ amount: string }, { code: string }>(explain), {
    wrapper: ({ children }) => <Provider value={client}>{children}</Provider>,
  });
  return result.current({ amount: '5' }, 'k1');
}

const says = (operation: object) => () => Promise.resolve(Response.json({ data: { operation } }));

it('an order that was carried out comes with its transaction', async () => {
  const answer = await ask(says({ status: 'APPLIED', transaction: { id: 't1' }, error: null }));
  expect(answer).toEqual({ receipt: { id: 't1' } });
});

it('an order that has come to nothing that can be shown is not known', async () => {
  expect(await ask(says({ status: 'APPLIED', transaction: null, error: null }))).toHaveProperty('error');
});

it('an order that was refused is explained', async () => {
  const error = { __typename: 'AccountNotActiveError', code: 'ACCOUNT_NOT_ACTIVE' };
  const answer = await ask(says({ status: 'REFUSED', transaction: null, error }));
  expect(answer).toMatchObject({ refusal: { code: 'ACCOUNT_NOT_ACTIVE' } });
});

it('an order that the bank does not know is undecided', async () => {
  expect(await ask(says({ status: 'UNKNOWN', transaction: null, error: null }))).toEqual({ isUndecided: true });
});

it('nothing is known while the bank cannot be asked', async () => {
  expect(await ask(() => Promise.reject(new TypeError('Failed to fetch')))).toHaveProperty('error.networkError');
});
