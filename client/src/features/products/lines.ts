import type { AccountType, ProductFieldsFragment } from '../../generated/graphql';

export type Product = ProductFieldsFragment;

/** All that was ever said about one type of accounts in one currency, the newest first, as the bank lists it. */
export type Line = readonly [Product, ...Product[]];

export function linesOf(products: readonly Product[]): readonly Line[] {
  const lines = new Map<string, [Product, ...Product[]]>();
  for (const product of products) {
    const key = `${product.type} ${product.currency}`;
    const line = lines.get(key);
    if (line) line.push(product);
    else lines.set(key, [product]);
  }
  return [...lines.values()];
}

/** What a first version begins with: nothing earned and nothing to be paid. The bank decides about the currency. */
export function nothingSaid(type: AccountType, currency: string): Product {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions();
  const digits = format.maximumFractionDigits ?? 0;
  const zero = { value: digits > 0 ? `0.${'0'.repeat(digits)}` : '0', currency };
  return {
    name: '',
    type,
    currency,
    validFrom: null,
    dayCount: 'ACT365_FIXED',
    tiers: [],
    minimumBalance: zero,
    overdraftRate: '0',
    overdraftLimit: zero,
    monthlyFee: zero,
    monthlyFeeWaivedFrom: null,
    operationFee: zero,
    freeOperations: 0,
    perOperation: null,
    perDay: null,
    perMonth: null,
  };
}
