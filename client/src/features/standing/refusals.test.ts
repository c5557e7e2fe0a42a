import { expect, it } from 'vitest';
import { problemTexts } from '../../graphql/problems';
import { paymentTexts } from '../../payment/texts';
import { lifeTexts } from './life-texts';
import { explainChange, explainSchedule, type ScheduleChangeError, type SchedulePaymentError } from './refusals';
import { standingTexts } from './texts';

const refusals: SchedulePaymentError[] = [
  { __typename: 'AccountNotFoundError', code: 'ACCOUNT_NOT_FOUND' },
  { __typename: 'PayeeNotFoundError', code: 'PAYEE_NOT_FOUND' },
  { __typename: 'SameAccountError', code: 'SAME_ACCOUNT' },
  { __typename: 'CurrencyMismatchError', code: 'CURRENCY_MISMATCH' },
  { __typename: 'InvalidAmountError', code: 'INVALID_AMOUNT' },
  { __typename: 'IdempotencyKeyReusedError', code: 'IDEMPOTENCY_KEY_REUSED' },
  { __typename: 'InvalidFieldError', code: 'INVALID_FIELD', field: 'firstOn', message: 'The first date is today.' },
];

const changes: ScheduleChangeError[] = [
  { __typename: 'ScheduleNotFoundError', code: 'SCHEDULE_NOT_FOUND' },
  { __typename: 'ScheduleEndedError', code: 'SCHEDULE_ENDED' },
  { __typename: 'NotNextRunError', code: 'NOT_NEXT_RUN' },
];

it.each(['en', 'de'] as const)('explains each refused standing payment in %s, with its code', (language) => {
  const texts = standingTexts[language];
  const problems = problemTexts[language];
  const by = { texts: paymentTexts[language], problems, locale: language };
  const explained = [
    ...refusals.map((error) => explainSchedule(error, texts, by)),
    ...changes.map((error) => explainChange(error, lifeTexts[language], problems)),
  ];
  expect(explained.map(({ code }) => code)).toEqual([...refusals, ...changes].map(({ code }) => code));
  expect(new Set(explained.map(({ title }) => title)).size).toBe(explained.length);
  expect(explained.every(({ text }) => text !== '')).toBe(true);
});
