import { expect, it } from 'vitest';
import { fromWire } from '../../money/money';
import { paymentTexts } from '../../payment/texts';
import { planFields, planOf, valuesOf, type SavingValues } from './plan';
import { goalTexts } from './texts';

const unit = fromWire({ value: '600.00', currency: 'EUR' });
const values: SavingValues = { rhythm: 'MONTHLY', amount: '25', firstOn: '2031-01-31', roundsUp: true };
const fields = planFields(goalTexts.en, paymentTexts.en, unit, 'en-GB', '2031-01-31');
const problemsOf = (change: Partial<SavingValues>) =>
  fields.safeParse({ ...values, ...change }).error?.issues.map(({ path, message }) => [path.join(), message]);

it('asks the bank for a plan, or for none', () => {
  const amount = { value: '25.00', currency: 'EUR' };
  expect(planOf(values, unit, 'en-GB')).toEqual({ amount, frequency: 'MONTHLY', firstOn: '2031-01-31' });
  expect(planOf({ ...values, rhythm: 'NEVER', amount: 'x' }, unit, 'en-GB')).toBeNull();
});

it('shows the plan that there is', () => {
  const plan = { amount: { value: '25.50', currency: 'EUR' }, frequency: 'WEEKLY', nextOn: '2031-02-07' } as const;
  expect(valuesOf({ plan, roundsUp: false }, 'de-DE')).toEqual({
    rhythm: 'WEEKLY',
    amount: '25,50',
    firstOn: '2031-02-07',
    roundsUp: false,
  });
  expect(valuesOf({ plan: null, roundsUp: true }, 'de-DE').rhythm).toBe('NEVER');
});

it('wants an amount and a day that is not over, of a plan only', () => {
  expect(problemsOf({})).toBeUndefined();
  expect(problemsOf({ rhythm: 'NEVER', amount: '', firstOn: '' })).toBeUndefined();
  expect(problemsOf({ amount: '' })).toEqual([['amount', 'Write an amount.']]);
  expect(problemsOf({ firstOn: '' })).toEqual([['firstOn', 'Choose a day.']]);
  expect(problemsOf({ firstOn: '2031-01-30' })).toEqual([['firstOn', 'Choose today or a later day.']]);
});
