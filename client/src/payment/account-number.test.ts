import { describe, expect, it } from 'vitest';
import { isAccountNumber } from './account-number';

describe('an account number', () => {
  it.each(['97094825572826', '20974850005209', '9709 4825 5728 26'])('is right: %s', (number) => {
    expect(isAccountNumber(number)).toBe(true);
  });

  it.each(['', '97094825572827', '79094825572826', '9709482557282', '970948255728266', '00000000000001', 'abc'])(
    'is wrong: "%s"',
    (number) => expect(isAccountNumber(number)).toBe(false),
  );
});
