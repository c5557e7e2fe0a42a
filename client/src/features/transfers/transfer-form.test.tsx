// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { elsewhere } from '../../payment/target';
import { Around, testAccount, testBank } from '../../test-bank';
import { TransferForm, type TransferValues } from './transfer-form';

const everyday = testAccount();
const savings = testAccount({ id: 'a2', number: '20974850005209', name: 'Rainy days' });
const dollars = testAccount({ id: 'a3', number: '32728998394358', name: 'Travel', currency: 'USD' });
const rent = '55555555555581';
const blank: TransferValues = { from: everyday.number, to: elsewhere, number: '', amount: '', description: '' };

let submit: ReturnType<typeof vi.fn<(values: TransferValues) => void>>;

beforeEach(() => {
  submit = vi.fn();
  localStorage.setItem('bankgraph.language', 'en');
  render(
    <Around bank={testBank()}>
      <TransferForm
        values={blank}
        accounts={[everyday, savings, dollars]}
        payees={[{ id: 'p1', name: 'Rent', number: rent }]}
        keep={() => {}}
        submit={submit}
      />
    </Around>,
  );
});

afterEach(cleanup);

const field = (label: string) => screen.getByLabelText(label);
const send = () => userEvent.click(screen.getByRole('button', { name: 'Continue' }));

describe('the form of a transfer', () => {
  it('says what is missing, beside the field, and goes there', async () => {
    await send();
    expect(field('Amount').getAttribute('aria-invalid')).toBe('true');
    const described = field('Amount').getAttribute('aria-describedby')?.split(' ') ?? [];
    expect(described.map((id) => document.getElementById(id)?.textContent)).toContain('Write an amount.');
    expect(document.activeElement).toBe(field('Account number of the receiver'));
    expect(submit).not.toHaveBeenCalled();
  });

  it.each(['97094825572827', '123', 'abc'])('finds the typing error in %s', async (number) => {
    await userEvent.type(field('Account number of the receiver'), number);
    await userEvent.type(field('Amount'), '5');
    await send();
    expect(screen.getByText(/This number has a typing error/)).toBeTruthy();
    expect(submit).not.toHaveBeenCalled();
  });

  it('takes somebody who was written down, without a number', async () => {
    await userEvent.selectOptions(field('To account'), rent);
    expect(screen.queryByLabelText('Account number of the receiver')).toBeNull();
    await userEvent.type(field('Amount'), '5');
    await send();
    expect(submit).toHaveBeenCalledWith(expect.objectContaining({ to: rent }));
  });

  it('takes what is right', async () => {
    await userEvent.type(field('Account number of the receiver'), '2097 4850 0052 09');
    await userEvent.type(field('Amount'), '1,250.50');
    await userEvent.type(field('Description (optional)'), '  Rent ');
    await send();
    expect(submit).toHaveBeenCalledWith({
      from: everyday.number,
      to: elsewhere,
      number: '2097 4850 0052 09',
      amount: '1,250.50',
      description: 'Rent',
    });
  });

  it('offers own accounts of the same currency, and needs no number for them', async () => {
    const to = field('To account') as HTMLSelectElement;
    expect([...to.options].map((option) => option.value)).toEqual([savings.number, rent, elsewhere]);
    await userEvent.selectOptions(to, savings.number);
    expect(screen.queryByLabelText('Account number of the receiver')).toBeNull();
    await userEvent.type(field('Amount'), '5');
    await send();
    expect(submit).toHaveBeenCalledWith(expect.objectContaining({ to: savings.number }));
  });

  it('warns of more than is available, and leaves the decision to the bank', async () => {
    await userEvent.type(field('Account number of the receiver'), savings.number);
    await userEvent.type(field('Amount'), '100.01');
    expect(screen.getByText('That is more than the €100.00 available now.')).toBeTruthy();
    await send();
    expect(submit).toHaveBeenCalled();
  });

  it('refuses more decimals than the currency has', async () => {
    await userEvent.type(field('Account number of the receiver'), savings.number);
    await userEvent.type(field('Amount'), '1.005');
    await send();
    expect(screen.getByText('Take at most 2 decimals.')).toBeTruthy();
  });
});
