import type { ReactNode } from 'react';
import type { ScheduleFieldsFragment } from '../../generated/graphql';
import type { DateFormats } from '../../i18n/dates';
import type { Fact } from '../../payment/facts';
import { rhythmOf } from './plan';
import type { StandingTexts } from './texts';

type Plan = Pick<ScheduleFieldsFragment, 'frequency' | 'firstOn' | 'endsOn' | 'endsAfter' | 'holidayRule'>;

/** When it pays, line by line. */
export function planFacts(plan: Plan, texts: StandingTexts, dates: DateFormats): Fact[] {
  const isOnce = plan.frequency === 'ONCE';
  return [
    { label: texts.frequency, value: texts.rhythms[rhythmOf(plan)] },
    { label: texts.first, value: dates.date(plan.firstOn) },
    ...(isOnce ? [] : [{ label: texts.last, value: endOf(plan, texts, dates) }]),
    { label: texts.holiday, value: texts.holidays[plan.holidayRule] },
  ];
}

function endOf({ endsOn, endsAfter }: Plan, texts: StandingTexts, dates: DateFormats): ReactNode {
  if (endsOn) return texts.until(dates.date(endsOn));
  return endsAfter ? texts.payments(endsAfter) : texts.endsNever;
}
