// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Around, testAccount, testBank } from '../../test-bank';
import { elsewhere } from '../../payment/target';
import { ScheduleForm, type ScheduleValues } from './schedule-form';

const everyday = testAccount();
const savings = testAccount({ id: 'a2', number: '20974850005209', name: 'Rainy days' });
const blank: ScheduleValues = {
  from: everyday.number,
  to: savings.number,
  name: '',
  number: '',
  amount: '',
  description: '',
  rhythm: 'MONTHLY',
  firstOn: '',
  firstEnd: '2026-12-31',
  ends: 'never',
  endsOn: '',
  endsAfter: '',
  holidayRule: 'FOLLOWING',
};

let submit: ReturnType<typeof vi.fn<(values: ScheduleValues) => void>>;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-21T10:00:00Z') });
  localStorage.setItem('bankgraph.language', 'en');
  submit = vi.fn();
  render(
    <Around bank={testBank()}>
      <ScheduleForm values={blank} accounts={[everyday, savings]} payees={[]} keep={() => {}} submit={submit} />
    </Around>,
  );
});

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const field = (label: string) => screen.getByLabelText(label);
const choose = (label: string, option: string) => userEvent.selectOptions(field(label), option);
const send = () => userEvent.click(screen.getByRole('button', { name: 'Continue' }));

describe('the form of a standing payment', () => {
  it('says what is missing and asks the bank for nothing', async () => {
    await send();
    screen.getByText('Write an amount.');
    screen.getByText('Choose a day.');
    expect(submit).not.toHaveBeenCalled();
  });

  it('refuses a day that is over, and an end before the beginning', async () => {
    await userEvent.type(field('Amount'), '150');
    await userEvent.type(field('First payment'), '2026-11-20');
    await send();
    screen.getByText('Choose today or a later day.');
    await userEvent.clear(field('First payment'));
    await userEvent.type(field('First payment'), '2026-12-15');
    await choose('Last payment', 'On a date');
    await userEvent.type(field('Not after'), '2026-12-14');
    await send();
    screen.getByText('Choose a day that is not before the first payment.');
    expect(submit).not.toHaveBeenCalled();
  });

  it.each(['0', '1001', '1.5', 'x'])('refuses %s payments', async (count) => {
    await userEvent.type(field('Amount'), '150');
    await userEvent.type(field('First payment'), '2026-11-21');
    await choose('Last payment', 'After a number of payments');
    await userEvent.type(field('Number of payments'), count);
    await send();
    screen.getByText('Write a number from 1 to 1000.');
    expect(submit).not.toHaveBeenCalled();
  });

  it('offers the 31sts to come for the end of each month', async () => {
    await choose('How often', 'At the end of every month');
    const first = field('First payment') as HTMLSelectElement;
    expect([...first.options].slice(0, 3).map(({ value }) => value)).toEqual(['2026-12-31', '2027-01-31', '2027-03-31']);
    await userEvent.type(field('Amount'), '150');
    await userEvent.selectOptions(first, '2027-01-31');
    await send();
    expect(submit).toHaveBeenCalledWith(expect.objectContaining({ rhythm: 'MONTH_END', firstEnd: '2027-01-31' }));
  });

  it('asks for no end of what is paid once', async () => {
    await choose('Last payment', 'After a number of payments');
    await choose('How often', 'Once');
    expect(screen.queryByLabelText('Last payment')).toBeNull();
    await userEvent.type(field('Amount'), '150');
    await userEvent.type(field('First payment'), '2026-11-21');
    await send();
    expect(submit).toHaveBeenCalledWith(expect.objectContaining({ rhythm: 'ONCE', to: savings.number }));
  });

  it('asks for name and number of whoever is no payee', async () => {
    await choose('To account', 'Somebody else …');
    await userEvent.type(field('Amount'), '150');
    await userEvent.type(field('First payment'), '2026-11-21');
    await userEvent.type(field('Account number or IBAN'), 'DE89 3704 0044 0532 0130 01');
    await send();
    screen.getByText('Write the name.');
    screen.getByText(/This is neither an account number of this bank nor an IBAN/);
    expect(submit).not.toHaveBeenCalled();
  });

  it.each(['de89 3704 0044 0532 0130 00', '2097 4850 0052 09'])('takes %s with a name', async (number) => {
    await choose('To account', 'Somebody else …');
    await userEvent.type(field('Name of the receiver'), ' Nordlicht GmbH ');
    await userEvent.type(field('Account number or IBAN'), number);
    await userEvent.type(field('Amount'), '150');
    await userEvent.type(field('First payment'), '2026-11-21');
    await send();
    expect(submit).toHaveBeenCalledWith(expect.objectContaining({ to: elsewhere, name: 'Nordlicht GmbH', number }));
  });
});
