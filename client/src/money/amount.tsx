import { useLanguage } from '../i18n/language';
import { formatMoney } from './format';
import { isNegative, toDecimal, type Money } from './money';

interface AmountProps {
  money: Money;
  /** Movements carry their sign, balances only when they are below zero. */
  sign?: 'auto' | 'always';
  className?: string;
}

/** An amount, set in figures of one width. */
export function Amount({ money, sign = 'auto', className = '' }: AmountProps) {
  const { locale } = useLanguage();
  const tone = sign === 'always' && money.minor > 0n ? ' amount-in' : isNegative(money) ? ' amount-out' : '';
  return (
    <data className={`amount${tone} ${className}`} value={toDecimal(money)}>
      {formatMoney(money, locale, sign)}
    </data>
  );
}
