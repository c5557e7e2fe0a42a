import { toDecimal, type Money } from './money';

type Sign = 'auto' | 'always';

const formats = new Map<string, Intl.NumberFormat>();

/** The amount as people in that locale write it. Digits are never cut off or made up. */
export function formatMoney(money: Money, locale: string, sign: Sign = 'auto'): string {
  // Intl takes decimal numbers as text and keeps all their digits.
  return formatOf(money, locale, sign).format(toDecimal(money) as Intl.StringNumericLiteral);
}

/** The amount as somebody types it there. */
export function typedAmount(money: Money, locale: string): string {
  const decimal = new Intl.NumberFormat(locale, { minimumFractionDigits: money.digits, useGrouping: false });
  return decimal.format(toDecimal(money) as Intl.StringNumericLiteral);
}

/** What stands for the decimal point and between thousands. */
export function separatorsOf(locale: string): { decimal: string; group: string } {
  const parts = new Intl.NumberFormat(locale, { useGrouping: 'always' }).formatToParts(1234.5);
  const of = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  return { decimal: of('decimal') || '.', group: of('group') || ',' };
}

function formatOf({ currency, digits }: Money, locale: string, sign: Sign): Intl.NumberFormat {
  const key = `${locale} ${currency} ${digits} ${sign}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(locale, {
      style: 'currency',
      currency,
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
      signDisplay: sign === 'always' ? 'exceptZero' : 'auto',
    });
    formats.set(key, format);
  }
  return format;
}
