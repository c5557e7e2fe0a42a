import { z } from 'zod/mini';
import { planOf, rhythms, type PlanValues } from './plan';
import type { StandingTexts } from './texts';

const mostPayments = 1000;

/** When it is to be paid, beside the other fields of its form. */
export function planFields<TShape extends z.core.$ZodShape>(texts: StandingTexts, today: string, others: TShape) {
  const plan = {
    rhythm: z.enum(rhythms),
    firstOn: z.string(),
    firstEnd: z.string(),
    ends: z.enum(['never', 'on', 'after']),
    endsOn: z.string(),
    endsAfter: z.string(),
  };
  return z.object({ ...others, ...plan }).check((context) => {
    const values = context.value as PlanValues;
    for (const [path, message] of problemsOf(values, texts, today))
      context.issues.push({ code: 'custom', message, path: [path], input: context.value, continue: true });
  });
}

function problemsOf(values: PlanValues, texts: StandingTexts, today: string): [keyof PlanValues, string][] {
  const { firstOn } = planOf(values);
  const problems: [keyof PlanValues, string][] = [];
  if (!firstOn) problems.push(['firstOn', texts.chooseDate]);
  else if (firstOn < today) problems.push(['firstOn', texts.dateOver]);
  if (values.rhythm === 'ONCE') return problems;
  if (values.ends === 'on' && !values.endsOn) problems.push(['endsOn', texts.chooseDate]);
  else if (values.ends === 'on' && values.endsOn < firstOn) problems.push(['endsOn', texts.endBeforeStart]);
  if (values.ends === 'after' && !isCount(values.endsAfter)) problems.push(['endsAfter', texts.countWrong]);
  return problems;
}

function isCount(text: string): boolean {
  return /^\d{1,4}$/.test(text.trim()) && Number(text) >= 1 && Number(text) <= mostPayments;
}
