import { z } from 'zod/mini';
import type { GoalDetailsFragment, SavingPlanInput } from '../../generated/graphql';
import { typedAmount } from '../../money/format';
import { fromWire, toWire, type Money } from '../../money/money';
import { parseAmount } from '../../money/parse';
import { amountField } from '../../payment/amount-problem';
import type { PaymentTexts } from '../../payment/texts';
import type { GoalTexts } from './texts';

export const rhythms = ['NEVER', 'WEEKLY', 'MONTHLY'] as const;

export interface SavingValues {
  readonly rhythm: (typeof rhythms)[number];
  readonly amount: string;
  readonly firstOn: string;
  readonly roundsUp: boolean;
}

/** What is automatic now, as the form has it. */
export function valuesOf({ plan, roundsUp }: Pick<GoalDetailsFragment, 'plan' | 'roundsUp'>, locale: string): SavingValues {
  return {
    rhythm: plan?.frequency ?? 'NEVER',
    amount: plan ? typedAmount(fromWire(plan.amount), locale) : '',
    firstOn: plan?.nextOn ?? '',
    roundsUp,
  };
}

/** What the bank is asked for; null for no plan. */
export function planOf({ rhythm, amount, firstOn }: SavingValues, unit: Money, locale: string): SavingPlanInput | null {
  if (rhythm === 'NEVER') return null;
  const parsed = parseAmount(amount, unit, locale);
  if (!('money' in parsed)) throw new Error('Only amounts that were checked are sent.');
  return { amount: toWire(parsed.money), frequency: rhythm, firstOn };
}

/** Amount and date count only where there is a plan. */
export function planFields(texts: GoalTexts, payment: PaymentTexts, unit: Money, locale: string, today: string) {
  const date = z.string().check(
    z.refine((day) => day !== '', { error: texts.chooseDate, abort: true }),
    z.refine((day) => day >= today, texts.firstOver),
  );
  const plan = { amount: amountField(payment, unit, locale), firstOn: date, roundsUp: z.boolean() };
  return z.discriminatedUnion('rhythm', [
    z.object({ rhythm: z.literal('NEVER'), amount: z.string(), firstOn: z.string(), roundsUp: z.boolean() }),
    z.object({ rhythm: z.literal('WEEKLY'), ...plan }),
    z.object({ rhythm: z.literal('MONTHLY'), ...plan }),
  ]);
}
