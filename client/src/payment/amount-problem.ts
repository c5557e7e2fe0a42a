import { z } from 'zod/mini';
import type { Money } from '../money/money';
import { parseAmount, type AmountProblem } from '../money/parse';
import type { PaymentTexts } from './texts';

export type AmountField = ReturnType<typeof amountField>;

type Least = 'positive' | 'zero';

/** What a person typed as an amount must be one in the account's currency. */
export function amountField(texts: PaymentTexts, unit: Money | undefined, locale: string, least?: Least) {
  return z.string().check((context) => {
    const message = unit && problemWith(context.value, texts, unit, locale, least);
    if (message) context.issues.push({ code: 'custom', message, input: context.value, continue: true });
  });
}

/** An amount, of zero or more unless it says otherwise, or nothing at all. */
export function optionalAmountField(texts: PaymentTexts, unit: Money, locale: string, least: Least = 'zero') {
  return z.string().check((context) => {
    const message = context.value.trim() && problemWith(context.value, texts, unit, locale, least);
    if (message) context.issues.push({ code: 'custom', message, input: context.value, continue: true });
  });
}

export function descriptionField(texts: PaymentTexts) {
  return z.string().check(z.trim(), z.maxLength(140, texts.descriptionLong));
}

function problemWith(text: string, texts: PaymentTexts, unit: Money, locale: string, least?: Least): string | null {
  const parsed = parseAmount(text, unit, locale, least);
  return 'problem' in parsed ? messageOf(parsed.problem, texts, unit.digits) : null;
}

function messageOf(problem: AmountProblem, texts: PaymentTexts, digits: number): string {
  switch (problem) {
    case 'EMPTY':
      return texts.amountEmpty;
    case 'NOT_A_NUMBER':
      return texts.amountNotANumber;
    case 'NOT_POSITIVE':
      return texts.amountNotPositive;
    case 'TOO_PRECISE':
      return texts.amountTooPrecise(digits);
    case 'TOO_LARGE':
      return texts.amountTooLarge;
  }
}
