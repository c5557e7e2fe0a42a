import { useMemo } from 'react';
import { useLanguage } from './language';

const day = { day: 'numeric', month: 'short', year: 'numeric' } as const;

export interface DateFormats {
  /** A calendar date of the bank, which no time zone moves. */
  readonly date: (localDate: string) => string;
  /** The day of an instant where the reader is, with its year unless that is this one. */
  readonly day: (instant: string) => string;
  readonly time: (instant: string) => string;
  readonly moment: (instant: string) => string;
}

export function dateFormats(locale: string): DateFormats {
  const dates = new Intl.DateTimeFormat(locale, { ...day, timeZone: 'UTC' });
  const days = new Intl.DateTimeFormat(locale, { weekday: 'short', ...day });
  const daysOfThisYear = new Intl.DateTimeFormat(locale, { weekday: 'short', day: 'numeric', month: 'short' });
  const thisYear = new Date().getFullYear();
  const times = new Intl.DateTimeFormat(locale, { timeStyle: 'short' });
  const moments = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'medium' });
  return {
    date: (localDate) => dates.format(Date.parse(`${localDate}T00:00:00Z`)),
    day(instant) {
      const at = new Date(instant);
      return (at.getFullYear() === thisYear ? daysOfThisYear : days).format(at);
    },
    time: (instant) => times.format(Date.parse(instant)),
    moment: (instant) => moments.format(Date.parse(instant)),
  };
}

export function useDates(): DateFormats {
  const { locale } = useLanguage();
  return useMemo(() => dateFormats(locale), [locale]);
}
