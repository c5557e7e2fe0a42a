import { describe, expect, it } from 'vitest';
import type { BulkFieldsFragment, NameMatch } from '../../generated/graphql';
import { obstacleOf, type BulkRow } from './bulk';
import { explainRow } from './refusals';
import { bulkTexts } from './texts';

const row = (nameMatch: NameMatch | null): BulkRow => ({
  number: 1,
  amount: nameMatch && { value: '1.00', currency: 'EUR' },
  nameMatch,
  error: nameMatch ? null : { code: 'INVALID_AMOUNT', message: 'This amount cannot be paid.' },
  transactionId: null,
  externalPaymentId: null,
});

const said = (...rows: BulkRow[]): BulkFieldsFragment => {
  const refusedCount = rows.filter(({ error }) => error).length;
  const total = { value: '1.00', currency: 'EUR' };
  return { total, rows, refusedCount, acceptedCount: rows.length - refusedCount };
};

describe('a file that was checked', () => {
  it.each([
    ['goes on', said(row('MATCH'), row('NO_MATCH')), null, null],
    ['is held up by a row that is refused', said(row('MATCH'), row(null)), 'REFUSED_ROWS', null],
    ['is held up by a payment to another bank', said(row('MATCH'), row('NOT_CHECKED')), 'OTHER_BANK', null],
    ['has nothing to make', said(row(null)), 'NOTHING_LEFT', 'NOTHING_LEFT'],
  ] as const)('%s', (_, checked, allOrNothing, each) => {
    expect(obstacleOf(checked, 'ALL_OR_NOTHING')).toBe(allOrNothing);
    expect(obstacleOf(checked, 'EACH')).toBe(each);
  });
});

describe.each(['en', 'de'] as const)('a row that is refused, in %s', (language) => {
  const texts = bulkTexts[language];

  it('is explained by its code, each in its own words', () => {
    const told = Object.keys(texts.rowErrors).map((code) => explainRow({ code, message: 'In English.' }, texts));
    expect(new Set(told).size).toBe(told.length);
    expect(told).not.toContain('In English.');
  });

  it('is told in the words of the bank where they say which cell is wrong', () => {
    const message = 'This is neither an account number nor an IBAN.';
    expect(explainRow({ code: 'INVALID_FIELD', message }, texts)).toBe(message);
    expect(explainRow({ code: 'toString', message }, texts)).toBe(message);
  });
});
