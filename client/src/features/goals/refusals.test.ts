import { expect, it } from 'vitest';
import { problemTexts } from '../../graphql/problems';
import { paymentTexts } from '../../payment/texts';
import { explainGoal, explainGoalMoney, type GoalError, type GoalMoneyError } from './refusals';
import { goalTexts } from './texts';

const money = (value: string) => ({ value, currency: 'EUR' });

const changes: GoalError[] = [
  { __typename: 'GoalNotFoundError', code: 'GOAL_NOT_FOUND' },
  { __typename: 'GoalClosedError', code: 'GOAL_CLOSED' },
  { __typename: 'GoalNameTakenError', code: 'GOAL_NAME_TAKEN' },
  { __typename: 'AccountNotFoundError', code: 'ACCOUNT_NOT_FOUND' },
  { __typename: 'AccountNotActiveError', code: 'ACCOUNT_NOT_ACTIVE' },
  { __typename: 'CurrencyMismatchError', code: 'CURRENCY_MISMATCH' },
  { __typename: 'InvalidAmountError', code: 'INVALID_AMOUNT' },
  { __typename: 'InvalidFieldError', code: 'INVALID_FIELD', field: 'targetOn', message: 'The date is to come.' },
];

const movements: GoalMoneyError[] = [
  { __typename: 'GoalNotFoundError', code: 'GOAL_NOT_FOUND' },
  { __typename: 'GoalClosedError', code: 'GOAL_CLOSED' },
  { __typename: 'AccountNotActiveError', code: 'ACCOUNT_NOT_ACTIVE' },
  { __typename: 'CurrencyMismatchError', code: 'CURRENCY_MISMATCH' },
  { __typename: 'InvalidAmountError', code: 'INVALID_AMOUNT' },
  { __typename: 'IdempotencyKeyReusedError', code: 'IDEMPOTENCY_KEY_REUSED' },
  { __typename: 'InvalidFieldError', code: 'INVALID_FIELD', field: 'idempotencyKey', message: 'It is too long.' },
  {
    __typename: 'InsufficientFundsError',
    code: 'INSUFFICIENT_FUNDS',
    available: money('7.00'),
    requested: money('9.00'),
  },
];

it.each(['en', 'de'] as const)('explains each refusal of a savings goal in %s, with its code', (language) => {
  const texts = goalTexts[language];
  const by = { texts: paymentTexts[language], problems: problemTexts[language], locale: language };
  for (const [refusals, explained] of [
    [changes, changes.map((error) => explainGoal(error, texts, by))],
    [movements, movements.map((error) => explainGoalMoney(error, texts, by, 'in'))],
    [movements, movements.map((error) => explainGoalMoney(error, texts, by, 'out'))],
  ] as const) {
    expect(explained.map(({ code }) => code)).toEqual(refusals.map(({ code }) => code));
    expect(new Set(explained.map(({ title }) => title)).size).toBe(explained.length);
    expect(explained.every(({ text }) => text !== '')).toBe(true);
  }
});

it('sends whoever takes out more than is saved to no account', () => {
  const by = { texts: paymentTexts.en, problems: problemTexts.en, locale: 'en-GB' };
  const refusal = movements.at(-1) as GoalMoneyError;
  expect(explainGoalMoney(refusal, goalTexts.en, by, 'out')).toMatchObject({
    text: '€7.00 are saved. Take that much or less. Nothing has moved.',
  });
  expect(explainGoalMoney(refusal, goalTexts.en, by, 'out').wayOut).toBeUndefined();
  expect(explainGoalMoney(refusal, goalTexts.en, by, 'in').wayOut?.to).toBe('/deposit');
});
