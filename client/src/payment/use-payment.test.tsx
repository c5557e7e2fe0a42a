// @vitest-environment happy-dom
import { CombinedError } from '@urql/core';
import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ReceiptFieldsFragment } from '../generated/graphql';
import { Around, testBank } from '../test-bank';
import { usePayment, type Answer } from './use-payment';

const receipt = { id: 't1' } as ReceiptFieldsFragment;
const refusal = { title: 'No', text: 'No.', code: 'INSUFFICIENT_FUNDS', canRetry: false };
const lost = new CombinedError({ networkError: new TypeError('Failed to fetch') });

afterEach(cleanup);

function open(answers: (Answer | Promise<Answer>)[], bank = testBank(), chosen: { amount?: string } = {}) {
  const send = vi.fn(async (_: { amount: string }, _key: string): Promise<Answer> => {
    const answer = answers.shift();
    if (!answer) throw new Error('The bank was asked too often.');
    return answer;
  });
  const hook = renderHook(() => usePayment('test', { amount: '' }, send, chosen), {
    wrapper: ({ children }) => <Around bank={bank}>{children}</Around>,
  });
  const keys = () => send.mock.calls.map(([, key]) => key);
  return { bank, send, keys, current: () => hook.result.current, unmount: hook.unmount };
}

describe('an order', () => {
  it('goes from the form by the check to the receipt', async () => {
    const order = open([{ receipt }]);
    expect(order.current().step).toBe('fill');
    act(() => order.current().check({ amount: '5' }));
    expect(order.current().step).toBe('check');
    await act(async () => order.current().confirm());
    expect(order.current()).toMatchObject({ step: 'receipt', receipt });
    expect(order.send).toHaveBeenCalledWith({ amount: '5' }, expect.stringMatching(/^[0-9a-f]{32}$/));
  });

  it('is sent once, however often it is confirmed', async () => {
    let answer: (answer: Answer) => void = () => {};
    const order = open([new Promise<Answer>((resolve) => (answer = resolve))]);
    act(() => order.current().check({ amount: '5' }));
    act(() => {
      order.current().confirm();
      order.current().confirm();
    });
    act(() => order.current().confirm());
    expect(order.current().step).toBe('sending');
    await act(async () => answer({ receipt }));
    expect(order.send).toHaveBeenCalledTimes(1);
  });

  it('takes what the way here has chosen over what was left in the form, but not over what was sent', async () => {
    const bank = testBank();
    const left = open([], bank);
    act(() => left.current().keep({ amount: '5' }));
    left.unmount();
    const chosen = open([{ error: lost }], bank, { amount: '7' });
    expect(chosen.current().values).toEqual({ amount: '7' });
    act(() => chosen.current().check({ amount: '7' }));
    await act(async () => chosen.current().confirm());
    chosen.unmount();
    const unknown = open([], bank, { amount: '9' });
    expect(unknown.current()).toMatchObject({ step: 'unknown', values: { amount: '7' } });
  });

  it('whose answer is lost is asked about under the same key', async () => {
    const order = open([{ error: lost }, { receipt }]);
    act(() => order.current().check({ amount: '5' }));
    await act(async () => order.current().confirm());
    expect(order.current().step).toBe('unknown');
    await act(async () => order.current().confirm());
    expect(order.current().step).toBe('receipt');
    expect(new Set(order.keys()).size).toBe(1);
  });

  it('that was refused has another key the next time', async () => {
    const order = open([{ refusal }, { receipt }]);
    act(() => order.current().check({ amount: '500' }));
    await act(async () => order.current().confirm());
    expect(order.current()).toMatchObject({ step: 'check', problem: refusal });
    act(() => order.current().change());
    act(() => order.current().check({ amount: '5' }));
    await act(async () => order.current().confirm());
    expect(new Set(order.keys()).size).toBe(2);
  });

  it('that takes a code keeps its key and is sent again', async () => {
    const challenge = { id: 'c1', factors: ['APP' as const] };
    const order = open([{ challenge }, { receipt }]);
    act(() => order.current().check({ amount: '5' }));
    await act(async () => order.current().confirm());
    expect(order.current()).toMatchObject({ step: 'check', problem: null, challenge });
    await act(async () => order.current().confirm());
    expect(order.current()).toMatchObject({ step: 'receipt', challenge: null });
    expect(new Set(order.keys()).size).toBe(1);
  });

  it('that the bank did not even look at keeps its key', async () => {
    const busy = new CombinedError({ graphQLErrors: [{ message: '', extensions: { code: 'TOO_MANY_REQUESTS' } }] });
    const order = open([{ error: busy }, { receipt }]);
    act(() => order.current().check({ amount: '5' }));
    await act(async () => order.current().confirm());
    expect(order.current()).toMatchObject({ step: 'check', problem: { code: 'TOO_MANY_REQUESTS' } });
    await act(async () => order.current().confirm());
    expect(new Set(order.keys()).size).toBe(1);
  });

  it('is found again, with its key, by whoever left its page without an answer', async () => {
    const first = open([{ error: lost }]);
    act(() => first.current().check({ amount: '5' }));
    await act(async () => first.current().confirm());
    first.unmount();

    const second = open([{ receipt }], first.bank);
    expect(second.current()).toMatchObject({ step: 'unknown', values: { amount: '5' } });
    await act(async () => second.current().confirm());
    expect(second.keys()).toEqual(first.keys());
  });

  it('is forgotten once it is done', async () => {
    const order = open([{ receipt }]);
    act(() => order.current().check({ amount: '5' }));
    await act(async () => order.current().confirm());
    order.unmount();
    expect(open([], order.bank).current()).toMatchObject({ step: 'fill', values: { amount: '' } });
  });
});
