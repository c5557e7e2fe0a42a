import { useLanguage } from '../../i18n/language';
import { toDecimal, type Money } from '../../money/money';
import { parseAmount } from '../../money/parse';

export interface LimitValues {
  readonly perPayment: string;
  readonly perDay: string;
}

/** The limits as they were typed, in the way that the bank reads them; nothing for no limit. */
export function useLimitsInput(unit: Money) {
  const { locale } = useLanguage();
  const decimalOf = (text: string) => {
    const parsed = parseAmount(text, unit, locale);
    return 'money' in parsed ? toDecimal(parsed.money) : null;
  };
  return ({ perPayment, perDay }: LimitValues) => ({ perPayment: decimalOf(perPayment), perDay: decimalOf(perDay) });
}
