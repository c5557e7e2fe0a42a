import { describe, expect, it } from 'vitest';
import { monthEnds, planOf, rhythmOf, type PlanValues } from './plan';

const values: PlanValues = {
  rhythm: 'MONTHLY',
  firstOn: '2027-01-15',
  firstEnd: '2027-01-31',
  ends: 'never',
  endsOn: '2027-12-31',
  endsAfter: '12',
};

describe('the plan of a standing payment', () => {
  it('takes only what counts of the form', () => {
    expect(planOf(values)).toEqual({ frequency: 'MONTHLY', firstOn: '2027-01-15', endsOn: null, endsAfter: null });
    expect(planOf({ ...values, ends: 'on' })).toMatchObject({ endsOn: '2027-12-31', endsAfter: null });
    expect(planOf({ ...values, ends: 'after' })).toMatchObject({ endsOn: null, endsAfter: 12 });
  });

  it('has no end when it pays once', () => {
    expect(planOf({ ...values, rhythm: 'ONCE', ends: 'after' })).toMatchObject({ endsOn: null, endsAfter: null });
  });

  it('pays at the end of each month when it begins on a 31st', () => {
    const plan = planOf({ ...values, rhythm: 'MONTH_END' });
    expect(plan).toMatchObject({ frequency: 'MONTHLY', firstOn: '2027-01-31' });
    expect(rhythmOf({ frequency: 'MONTHLY', firstOn: '2027-01-31' })).toBe('MONTH_END');
    expect(rhythmOf({ frequency: 'MONTHLY', firstOn: '2027-01-30' })).toBe('MONTHLY');
    expect(rhythmOf({ frequency: 'ONCE', firstOn: '2027-01-31' })).toBe('ONCE');
  });

  it.each([
    ['2026-11-21', ['2026-12-31', '2027-01-31', '2027-03-31']],
    ['2026-12-31', ['2026-12-31', '2027-01-31', '2027-03-31']],
    ['2028-02-29', ['2028-03-31', '2028-05-31', '2028-07-31']],
  ])('offers the next 31sts from %s', (from, ends) => {
    expect(monthEnds(from, 3)).toEqual(ends);
  });
});
