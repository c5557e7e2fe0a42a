// @vitest-environment happy-dom
import { CombinedError } from '@urql/core';
import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ReceiptFieldsFragment } from '../generated/graphql';
import { Around, testBank } from '../test-bank';
import type { Decision } from './use-decided';
import { usePayment, type Answer } from './use-payment';

const receipt = { id: 't1' } as ReceiptFieldsFragment;
const refusal = { title: 'No', text: 'No.', code: 'INSUFFICIENT_FUNDS', canRetry: false };
const lost = new CombinedError({ networkError: new TypeError('Failed to fetch') });

afterEach(cleanup);

function open(
  answers: (Answer | Promise<Answer>)[],
  bank = testBank(),
  chosen: { amount?: string } = {},
  decisions?: Decision[],
) {
  const send = vi.fn(async (_: { amount: string }, _key: string): Promise<Answer> => {
    const answer = answers.shift();
    if (!answer) throw new Error('The bank was asked too often.');
    return answer;
  });
  const decided = vi.fn(async (_: { amount: string }, _key: string): Promise<Decision> => {
    const decision = decisions?.shift();
    if (!decision) throw new Error('The bank was asked too often what it has decided.');
    return decision;
  });
  const hook = renderHook(() => usePayment('test', { amount: '' }, send, chosen, decisions && decided), {
    wrapper: ({ children }) => <Around bank={bank}>{children}</Around>,
  });
  const keys = () => send.mock.calls.map(([, key]) => key);
  return { bank, send, decided, keys, current: () => hook.result.current, unmount: hook.unmount };
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

describe('an order whose answer is lost', () => {
  async function lose(decisions: Decision[], answers: Answer[] = []) {
    const order = open([{ error: lost }, ...answers], testBank(), {}, decisions);
    act(() => order.current().check({ amount: '5' }));
    await act(async () => order.current().confirm());
    return order;
  }

  it('is asked for by its key, and has its receipt when it was carried out', async () => {
    const order = await lose([{ receipt }]);
    expect(order.current()).toMatchObject({ step: 'receipt', receipt });
    expect(order.send).toHaveBeenCalledTimes(1);
    expect(order.decided.mock.calls).toEqual(order.send.mock.calls);
  });

  it('was refused when the bank says so, and the next one has another key', async () => {
    const order = await lose([{ refusal }], [{ receipt }]);
    expect(order.current()).toMatchObject({ step: 'check', problem: refusal });
    await act(async () => order.current().confirm());
    expect(new Set(order.keys()).size).toBe(2);
  });

  it('is sent again, by the customer and under its key, when the bank does not know it', async () => {
    const order = await lose([{ isUndecided: true }], [{ receipt }]);
    expect(order.current()).toMatchObject({ step: 'unknown', isUndecided: true, isAsking: false });
    expect(order.send).toHaveBeenCalledTimes(1);
    await act(async () => order.current().confirm());
    expect(order.current()).toMatchObject({ step: 'receipt', isUndecided: false });
    expect(new Set(order.keys()).size).toBe(1);
  });

  it('keeps its key when it is changed although the bank may still get it', async () => {
    const order = await lose([{ isUndecided: true }], [{ receipt }]);
    act(() => order.current().change());
    act(() => order.current().check({ amount: '6' }));
    await act(async () => order.current().confirm());
    expect(new Set(order.keys()).size).toBe(1);
  });

  it.each([lost, new CombinedError({ graphQLErrors: [{ message: '', extensions: { code: 'TOO_MANY_REQUESTS' } }] })])(
    'stays unknown while the bank does not say, and is asked for again when the bank is back: %s',
    async (error) => {
      const order = await lose([{ error }, { receipt }]);
      expect(order.current()).toMatchObject({ step: 'unknown', isUndecided: false, problem: null });
      act(() => order.bank.connection.report(false));
      await act(async () => order.bank.connection.report(true));
      expect(order.current().step).toBe('receipt');
      expect(order.send).toHaveBeenCalledTimes(1);
    },
  );

  it('is asked for by whoever comes back to its page', async () => {
    const first = await lose([{ error: lost }]);
    first.unmount();
    const second = open([], first.bank, {}, [{ receipt }]);
    await act(async () => {});
    expect(second.current().step).toBe('receipt');
    expect(second.decided.mock.calls[0]?.[1]).toBe(first.keys()[0]);
  });
});
