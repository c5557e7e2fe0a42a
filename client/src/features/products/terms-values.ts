import type { DayCount, SetAccountProductInput } from '../../generated/graphql';
import { typedAmount } from '../../money/format';
import { fromWire, toDecimal, zero, type Money, type WireMoney } from '../../money/money';
import { parseAmount } from '../../money/parse';
import type { Product } from './lines';

/** The amounts of a version in the order in which the form asks for them, apart from those of the tiers. */
export const costs = [
  'minimumBalance',
  'overdraftLimit',
  'monthlyFee',
  'monthlyFeeWaivedFrom',
  'operationFee',
] as const;
export const limits = ['perOperation', 'perDay', 'perMonth'] as const;

export type AmountName = (typeof costs)[number] | (typeof limits)[number];

/** A rate is an exact number like an amount, with six decimals at most. */
export const percent: Money = { minor: 0n, digits: 6, currency: '%' };

/** What stands in the form, as somebody types it. */
export type TermsValues = Record<AmountName, string> & {
  name: string;
  validFrom: string;
  reason: string;
  dayCount: DayCount;
  overdraftRate: string;
  freeOperations: string;
  tiers: { from: string; rate: string }[];
};

/** The form begins with what holds now. */
export function valuesOf(product: Product, today: string, locale: string): TermsValues {
  const typed = (amount: WireMoney | null | undefined) => (amount ? typedAmount(fromWire(amount), locale) : '');
  const rate = (text: string) => text.replace('.', typed({ value: '0.0', currency: '' }).charAt(1));
  const amounts = Object.fromEntries([...costs, ...limits].map((name) => [name, typed(product[name])]));
  return {
    ...(amounts as Record<AmountName, string>),
    name: product.name,
    validFrom: today,
    reason: '',
    dayCount: product.dayCount,
    overdraftRate: rate(product.overdraftRate),
    freeOperations: String(product.freeOperations),
    tiers: product.tiers.map((tier) => ({ from: typed(tier.from), rate: rate(tier.rate) })),
  };
}

/** What is sent; a field that is empty says nothing. */
export function inputOf(values: TermsValues, product: Product, locale: string): SetAccountProductInput {
  const unit = zero(fromWire(product.minimumBalance));
  const exact = (text: string, like: Money) => {
    const parsed = parseAmount(text, like, locale, 'zero');
    return 'money' in parsed ? toDecimal(parsed.money) : null;
  };
  const amounts = Object.fromEntries([...costs, ...limits].map((name) => [name, exact(values[name], unit)]));
  return {
    ...amounts,
    type: product.type,
    currency: product.currency,
    name: values.name,
    validFrom: values.validFrom,
    reason: values.reason,
    dayCount: values.dayCount,
    overdraftRate: exact(values.overdraftRate, percent),
    freeOperations: Number.parseInt(values.freeOperations, 10),
    tiers: values.tiers.map((tier) => ({
      from: exact(tier.from, unit) ?? '',
      rate: exact(tier.rate, percent) ?? '',
    })),
  };
}
