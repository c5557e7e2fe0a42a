// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Around, testAccount, testBank } from '../../test-bank';
import { ExternalForm, type ExternalValues } from './external-form';
import { receiverOf, somebodyElse } from './receiver';
import type { PayeeElsewhere } from './use-payees-elsewhere';

const landlord: PayeeElsewhere = {
  id: 'p1',
  name: 'Hausverwaltung Nord GmbH',
  knownAs: 'Rent',
  iban: 'DE89370400440532013000',
  nameMatch: 'NOT_CHECKED',
};
const blank: ExternalValues = {
  from: testAccount().number,
  to: somebodyElse,
  name: '',
  iban: '',
  amount: '',
  description: '',
};

beforeEach(() => localStorage.setItem('bankgraph.language', 'en'));
afterEach(cleanup);

function show(payees: readonly PayeeElsewhere[], values = blank) {
  const submit = vi.fn<(values: ExternalValues) => void>();
  render(
    <Around bank={testBank()}>
      <ExternalForm {...{ values, payees, submit }} accounts={[testAccount()]} keep={() => {}} />
    </Around>,
  );
  return submit;
}

const field = (label: string) => screen.getByLabelText(label);
const send = () => userEvent.click(screen.getByRole('button', { name: 'Continue' }));

describe('the form of a transfer to another bank', () => {
  it('says what is missing and goes to the first of it', async () => {
    const submit = show([]);
    await send();
    screen.getByText('Write the name.');
    screen.getByText(/This IBAN has a typing error/);
    screen.getByText('Write an amount.');
    expect(document.activeElement).toBe(field('Name of the receiver'));
    expect(submit).not.toHaveBeenCalled();
  });

  it.each(['DE89 3704 0044 0532 0130 01', '97094825572826', 'x'])('finds the typing error in %s', async (iban) => {
    const submit = show([]);
    await userEvent.type(field('Name of the receiver'), 'Ada');
    await userEvent.type(field('IBAN'), iban);
    await userEvent.type(field('Amount'), '5');
    await send();
    screen.getByText(/This IBAN has a typing error/);
    expect(submit).not.toHaveBeenCalled();
  });

  it('takes what is right, with spaces and small letters', async () => {
    const submit = show([]);
    expect(screen.queryByLabelText('To')).toBeNull();
    await userEvent.type(field('Name of the receiver'), '  Ada ');
    await userEvent.type(field('IBAN'), 'de89 3704 0044 0532 0130 00');
    await userEvent.type(field('Amount'), '5');
    await send();
    const [sent] = submit.mock.calls[0] ?? [];
    expect(sent).toMatchObject({ to: somebodyElse, name: 'Ada', amount: '5' });
    expect(receiverOf(sent ?? blank, [])).toEqual({
      name: 'Ada',
      iban: 'DE89370400440532013000',
      nameMatch: 'NOT_CHECKED',
    });
  });

  it('needs neither name nor number of a payee', async () => {
    const submit = show([landlord]);
    await userEvent.selectOptions(field('To'), landlord.id);
    expect(screen.queryByLabelText('IBAN')).toBeNull();
    await userEvent.type(field('Amount'), '5');
    await send();
    const [sent] = submit.mock.calls[0] ?? [];
    expect(sent).toMatchObject({ to: landlord.id });
    expect(receiverOf(sent ?? blank, [landlord])).toEqual(landlord);
  });

  it('asks for name and number again when the payee is there no more', () => {
    show([], { ...blank, to: landlord.id });
    field('Name of the receiver');
    field('IBAN');
  });
});
