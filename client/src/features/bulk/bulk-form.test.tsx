// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BulkFieldsFragment } from '../../generated/graphql';
import { Around, testAccount, testBank } from '../../test-bank';
import type { BulkValues } from './bulk';
import { BulkForm } from './bulk-form';

const header = 'payee,name,amount,currency,description';
const csv = `${header}\n20974850005209,Ada Lovelace,1.00,EUR,\n97094825572827,Grace Hopper,2.00,EUR,`;
const blank: BulkValues = {
  from: testAccount().number,
  csv: '',
  fileName: '',
  mode: 'ALL_OR_NOTHING',
  checked: null,
};
const checked: BulkFieldsFragment = {
  total: { value: '1.00', currency: 'EUR' },
  acceptedCount: 1,
  refusedCount: 1,
  rows: [
    {
      number: 1,
      amount: { value: '1.00', currency: 'EUR' },
      nameMatch: 'CLOSE_MATCH',
      error: null,
      transactionId: null,
      externalPaymentId: null,
    },
    {
      number: 2,
      amount: { value: '2.00', currency: 'EUR' },
      nameMatch: null,
      error: { code: 'ACCOUNT_NOT_FOUND', message: 'No.' },
      transactionId: null,
      externalPaymentId: null,
    },
  ],
};

beforeEach(() => localStorage.setItem('bankgraph.language', 'en'));
afterEach(cleanup);

function show(values: BulkValues = blank) {
  const submit = vi.fn((_: BulkValues) => Promise.resolve());
  const keep = vi.fn((_: BulkValues) => {});
  render(
    <Around bank={testBank()}>
      <BulkForm {...{ values, submit, keep }} accounts={[testAccount()]} problem={null} />
    </Around>,
  );
  return { submit, keep };
}

const paste = (text: string) => fireEvent.change(screen.getByLabelText('Or its content'), { target: { value: text } });
const send = () => userEvent.click(screen.getByRole('button', { name: 'Check the file' }));

describe('the form of many transfers', () => {
  it('takes a file, and keeps its name and its content', async () => {
    const { submit } = show();
    await userEvent.upload(screen.getByLabelText('File'), new File([csv], 'wages.csv', { type: 'text/csv' }));
    await waitFor(() => expect(screen.getByLabelText<HTMLTextAreaElement>('Or its content').value).toBe(csv));
    await userEvent.click(screen.getByRole('radio', { name: /Each by itself/ }));
    await send();
    expect(submit).toHaveBeenCalledWith({ ...blank, csv, fileName: 'wages.csv', mode: 'EACH' });
  });

  it('takes what is pasted, which has no name', async () => {
    const { submit } = show({ ...blank, csv: header, fileName: 'wages.csv' });
    paste(csv);
    await send();
    expect(submit).toHaveBeenCalledWith({ ...blank, csv });
  });

  it.each([
    ['', /at least one transfer/],
    ['a,b\n1,2', /five columns/],
    [`${header}\n${`${'1'.repeat(14)},x,1.00,EUR,\n`.repeat(1000)}`, /^1000 rows are too many/],
  ])('says what is wrong with the whole before it asks the bank: %#', async (content, message) => {
    const { submit } = show();
    paste(content);
    await send();
    await screen.findByText(message);
    expect(submit).not.toHaveBeenCalled();
  });

  it('says of a file that would move nothing why, row by row, until something is changed', async () => {
    const { keep } = show({ ...blank, csv, checked });
    screen.getByText(/All or nothing would mean nothing/);
    const [, first, second] = screen.getAllByRole('row').map((row) => row.textContent);
    expect(first).toMatch(/^1Ada Lovelace.*Name nearly fits€1\.00$/);
    expect(second).toMatch(/^2Grace Hopper.*no account with this number\. ACCOUNT_NOT_FOUND€2\.00$/);
    await userEvent.click(screen.getByRole('checkbox', { name: 'Show only what is refused (1)' }));
    expect(within(screen.getByRole('table')).queryByText('Ada Lovelace')).toBeNull();
    paste(`${csv}\n`);
    expect(screen.queryByRole('table')).toBeNull();
    expect(keep).toHaveBeenLastCalledWith(expect.objectContaining({ csv: `${csv}\n`, checked: null }));
  });

  it('has nothing against the same file when each row is made by itself', async () => {
    show({ ...blank, csv, checked });
    await userEvent.click(screen.getByRole('radio', { name: /Each by itself/ }));
    expect(screen.queryByText(/All or nothing would mean nothing/)).toBeNull();
  });
});
