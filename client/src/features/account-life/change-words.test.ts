import { expect, it } from 'vitest';
import { accountTexts } from '../../ui/account-name';
import { wordsOf, type Change } from './change-words';
import { lifeTexts } from './texts';

const words = (change: Pick<Change, 'field' | 'before' | 'after'>) =>
  wordsOf(change, lifeTexts.en, accountTexts.en, 'en-GB');

it('leaves names as they are', () => {
  expect(words({ field: 'NAME', before: null, after: '100.00 EUR' })).toEqual({ before: 'no name', after: '100.00 EUR' });
});

it('translates a status, and leaves one that it does not know', () => {
  expect(words({ field: 'STATUS', before: 'ACTIVE', after: 'ASLEEP' })).toEqual({ before: 'Active', after: 'ASLEEP' });
});

it('writes amounts as the locale does', () => {
  expect(words({ field: 'DAY_LIMIT', before: null, after: '1250.50 EUR' })).toEqual({
    before: 'none',
    after: '€1,250.50',
  });
  expect(words({ field: 'OVERDRAFT_LIMIT', before: '5 JPY', after: 'much' })).toEqual({ before: 'JP¥5', after: 'much' });
});

it('says what somebody may do, and that they could do nothing before', () => {
  expect(words({ field: 'ACCESS', before: null, after: 'PAY' })).toEqual({ before: 'nobody', after: 'pays from it' });
});
