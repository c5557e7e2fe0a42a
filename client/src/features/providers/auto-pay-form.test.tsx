// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Around, testAccount, testBank } from '../../test-bank';
import { AutoPayForm } from './auto-pay-form';

const everyday = testAccount();
const bills = testAccount({ id: 'a2', number: '20974850005209', name: 'Bills' });

beforeEach(() => localStorage.setItem('bankgraph.language', 'en'));
afterEach(cleanup);

function show(autoPay: Parameters<typeof AutoPayForm>[0]['autoPay'], answer = Promise.resolve()) {
  const submit = vi.fn((..._: unknown[]) => answer);
  const turnOff = vi.fn();
  render(
    <Around bank={testBank()}>
      <AutoPayForm
        autoPay={autoPay}
        accounts={[everyday, bills]}
        problem={null}
        submit={submit}
        turnOff={autoPay && turnOff}
      />
    </Around>,
  );
  return { submit, turnOff };
}

const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

it('asks for an exact ceiling before anything is paid by itself', async () => {
  const { submit } = show(null);
  await press('Pay by itself from now on');
  screen.getByText('Write an amount.');
  await userEvent.type(screen.getByLabelText('Up to this much of one bill'), '80.005');
  await press('Pay by itself from now on');
  screen.getByText('Take at most 2 decimals.');
  expect(submit).not.toHaveBeenCalled();
  expect(screen.queryByRole('button', { name: 'Stop' })).toBeNull();
});

it('shows what holds, also days that are not usual, and sends a change once', async () => {
  let answer = () => {};
  const autoPay = {
    ceiling: { value: '80.00', currency: 'EUR' },
    daysBefore: 4,
    fromAccount: { id: 'a2', number: bills.number },
  };
  const { submit, turnOff } = show(autoPay, new Promise<void>((resolve) => (answer = resolve)));
  expect((screen.getByLabelText('From account') as HTMLSelectElement).value).toBe(bills.number);
  expect((screen.getByLabelText('When') as HTMLSelectElement).value).toBe('4');
  await userEvent.clear(screen.getByLabelText('Up to this much of one bill'));
  await userEvent.type(screen.getByLabelText('Up to this much of one bill'), '95.5');
  await press('Save');
  await press('Save');
  answer();
  expect(submit.mock.calls).toEqual([[bills.number, { minor: 9550n, digits: 2, currency: 'EUR' }, 4]]);
  await press('Stop');
  expect(turnOff).toHaveBeenCalledTimes(1);
});
