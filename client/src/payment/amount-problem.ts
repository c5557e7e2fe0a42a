import { z } from 'zod/mini';
import type { Money } from '../money/money';
import { parseAmount, type AmountProblem } from '../money/parse';
import type { PaymentTexts } from './texts';

/** What a person typed as an amount must be one in the account's currency. */
export function amountField(texts: PaymentTexts, unit: Money | undefined, locale: string) {
  return z.string().check((context) => {
    if (!unit) return;
    const parsed = parseAmount(context.value, unit, locale);
    if ('problem' in parsed)
      context.issues.push({
        code: 'custom',
        message: messageOf(parsed.problem, texts, unit.digits),
        input: context.value,
      });
  });
}

export function descriptionField(texts: PaymentTexts) {
  return z.string().check(z.trim(), z.maxLength(140, texts.descriptionLong));
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
