import type { ScheduleFieldsFragment, SchedulePaymentInput } from '../../generated/graphql';

export const rhythms = ['ONCE', 'WEEKLY', 'MONTHLY', 'MONTH_END'] as const;

/** How often, as people say it: the bank knows the end of each month as every month from a 31st on. */
export type Rhythm = (typeof rhythms)[number];

export interface PlanValues {
  readonly rhythm: Rhythm;
  /** The first date, as the form has it; of the end of each month it is one of `monthEnds`. */
  readonly firstOn: string;
  readonly firstEnd: string;
  readonly ends: 'never' | 'on' | 'after';
  readonly endsOn: string;
  readonly endsAfter: string;
}

type Plan = Pick<SchedulePaymentInput, 'frequency' | 'firstOn' | 'endsOn' | 'endsAfter'>;

/** The bank's day, which is that of UTC. */
export function today(now = new Date()): string {
  return now.toISOString().slice(0, 10);
}

/** The next days on which a schedule for the end of each month can begin: the 31st of the months that have one. */
export function monthEnds(from: string, count: number): string[] {
  const [year = 0, month = 0] = from.split('-').map(Number);
  const ends: string[] = [];
  for (let next = month; ends.length < count; next++) {
    const end = new Date(Date.UTC(year, next, 0));
    if (end.getUTCDate() === 31) ends.push(today(end));
  }
  return ends;
}

/** What the bank is asked for. */
export function planOf({ rhythm, firstOn, firstEnd, ends, endsOn, endsAfter }: PlanValues): Plan {
  const isOnce = rhythm === 'ONCE';
  return {
    frequency: rhythm === 'MONTH_END' ? 'MONTHLY' : rhythm,
    firstOn: rhythm === 'MONTH_END' ? firstEnd : firstOn,
    endsOn: !isOnce && ends === 'on' ? endsOn : null,
    endsAfter: !isOnce && ends === 'after' ? Number(endsAfter) : null,
  };
}

export function rhythmOf({ frequency, firstOn }: Pick<ScheduleFieldsFragment, 'frequency' | 'firstOn'>): Rhythm {
  return frequency === 'MONTHLY' && firstOn.endsWith('-31') ? 'MONTH_END' : frequency;
}
