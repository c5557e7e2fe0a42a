import { z } from 'zod/mini';
import type { StatementTexts } from './texts';

export interface Period {
  readonly from: string;
  readonly to: string;
}

/** The bank's day, which is that of UTC. */
export function today(now = new Date()): string {
  return now.toISOString().slice(0, 10);
}

/** The last month that is over. */
export function lastMonth(now = new Date()): Period {
  const [year, month] = [now.getUTCFullYear(), now.getUTCMonth()];
  return { from: today(new Date(Date.UTC(year, month - 1, 1))), to: today(new Date(Date.UTC(year, month, 0))) };
}

/** What is wrong with a period, beside the field that is to be changed; nothing where it can be asked for. */
export function periodProblems({ from, to }: Period, texts: StatementTexts, mustBeOver: boolean): Partial<Period> {
  const last = today();
  return {
    ...(!from && { from: texts.chooseDate }),
    ...(!to && { to: texts.chooseDate }),
    ...(from && to && to < from && { to: texts.endBeforeStart }),
    ...(mustBeOver && to >= last && { to: texts.notOver }),
    ...(!mustBeOver && to > last && { to: texts.notYet }),
  };
}

export function periodFields(texts: StatementTexts, mustBeOver: boolean) {
  return z.object({ from: z.string(), to: z.string() }).check((context) => {
    const { value, issues } = context;
    for (const [path, message] of Object.entries(periodProblems(value, texts, mustBeOver)))
      issues.push({ code: 'custom', message, path: [path], input: value, continue: true });
  });
}
