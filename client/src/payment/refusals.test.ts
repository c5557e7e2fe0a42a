import { describe, expect, it } from 'vitest';
import { problemTexts } from '../graphql/problems';
import { explainPayment, type PaymentError } from './refusals';
import { paymentTexts } from './texts';

const refusals: PaymentError[] = [
  { __typename: 'AccountNotFoundError', code: 'ACCOUNT_NOT_FOUND' },
  { __typename: 'AccountNotActiveError', code: 'ACCOUNT_NOT_ACTIVE' },
  { __typename: 'InsufficientAccessError', code: 'INSUFFICIENT_ACCESS' },
  { __typename: 'AccountDormantError', code: 'ACCOUNT_DORMANT' },
  { __typename: 'CurrencyMismatchError', code: 'CURRENCY_MISMATCH' },
  { __typename: 'InvalidAmountError', code: 'INVALID_AMOUNT' },
  { __typename: 'IdempotencyKeyReusedError', code: 'IDEMPOTENCY_KEY_REUSED' },
  { __typename: 'EmailNotVerifiedError', code: 'EMAIL_NOT_VERIFIED' },
  { __typename: 'StepUpRequiredError', code: 'STEP_UP_REQUIRED' },
  { __typename: 'KycRequiredError', code: 'KYC_REQUIRED', status: 'REJECTED' },
  { __typename: 'InvalidFieldError', code: 'INVALID_FIELD', field: 'description', message: 'Too long.' },
  {
    __typename: 'LimitExceededError',
    code: 'LIMIT_EXCEEDED',
    limit: 'DAY',
    amount: { value: '500.00', currency: 'EUR' },
    left: { value: '20.00', currency: 'EUR' },
    resetsAt: '2026-05-05T00:00:00Z',
  },
  {
    __typename: 'InsufficientFundsError',
    code: 'INSUFFICIENT_FUNDS',
    available: { value: '1.50', currency: 'EUR' },
    requested: { value: '1200.00', currency: 'EUR' },
  },
];

describe.each(['en', 'de'] as const)('a refused payment, in %s', (language) => {
  const locale = language === 'de' ? 'de-DE' : 'en-GB';
  const by = { texts: paymentTexts[language], problems: problemTexts[language], locale };
  const explain = (error: PaymentError, account?: string) =>
    explainPayment(error, account ? { ...by, account } : by);

  it.each(refusals)('is explained with a reason, a way out and its code: $code', (error) => {
    const problem = explain(error);
    expect(problem.code).toBe(error.code);
    expect(problem.title).not.toBe('');
    expect(problem.text).not.toBe('');
  });

  it('has a text of its own for each reason', () => {
    const texts = refusals.map((error) => explain(error).text);
    expect(new Set(texts).size).toBe(refusals.length);
  });

  it('names what is there and what was asked for, and leads to where money is paid in', () => {
    const problem = explain(refusals.at(-1) as PaymentError);
    const plain = problem.text.replace(/\u00a0/g, ' ');
    expect(plain).toContain(language === 'de' ? '1.200,00 €' : '€1,200.00');
    expect(plain).toContain(language === 'de' ? '1,50 €' : '€1.50');
    expect(problem.wayOut?.to).toBe('/deposit');
  });

  it('names the limit, what is left of it and until when', () => {
    const refused = refusals.at(-2) as Extract<PaymentError, { __typename: 'LimitExceededError' }>;
    const ofDay = explain(refused);
    expect(ofDay.title).toBe(paymentTexts[language].limitExceeded.DAY);
    expect(ofDay.text).toContain(language === 'de' ? '500,00' : '500.00');
    expect(ofDay.text).toContain(language === 'de' ? '20,00' : '20.00');
    expect(ofDay.text).toContain('2026');
    expect(explain({ ...refused, limit: 'OPERATION', resetsAt: null }).text).not.toContain('2026');
  });

  it.each([
    ['LIMIT_EXCEEDED', '/accounts/97094825572826/limits'],
    ['ACCOUNT_DORMANT', '/accounts/97094825572826'],
    ['EMAIL_NOT_VERIFIED', '/profile/email'],
    ['STEP_UP_REQUIRED', '/profile/second-factor'],
  ])('leads out of %s', (code, to) => {
    const error = refusals.find((one) => one.code === code) as PaymentError;
    expect(explain(error, '97094825572826').wayOut?.to).toBe(to);
  });

  it('keeps the code of a reason that only a newer bank knows', () => {
    const problem = explain({ __typename: 'MoonPhaseError', code: 'MOON_PHASE' } as never);
    expect(problem.code).toBe('MOON_PHASE');
    expect(problem.title).toBe(problemTexts[language].unexpected);
  });
});
