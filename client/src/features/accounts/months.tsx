import { useState } from 'react';
import { useQuery } from 'urql';
import { AccountMonthsDocument, type AccountMonthsQuery } from '../../generated/graphql';
import { useTexts } from '../../i18n/catalogue';
import { useLanguage } from '../../i18n/language';
import { Amount } from '../../money/amount';
import { formatMoney } from '../../money/format';
import { fromWire } from '../../money/money';
import { LoadProblem, Skeleton } from '../../ui/states';
import { lastMonths } from './last-months';
import { accountPageTexts } from './texts';

type Month = NonNullable<AccountMonthsQuery['account']>['summaries'][number];

/** What each of the last months brought and took, for whoever asks. */
export function Months({ number, openedAt }: { number: string; openedAt: string }) {
  const texts = useTexts(accountPageTexts);
  const [isOpen, setIsOpen] = useState(false);
  const [{ from, to }] = useState(() => lastMonths(openedAt));
  const [{ data, error }, reload] = useQuery({
    query: AccountMonthsDocument,
    variables: { number, from, to },
    pause: !isOpen,
  });
  const months = data?.account?.summaries;
  return (
    <details className="card-box balance-at" onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>{texts.months}</summary>
      {error && !months && <LoadProblem error={error} retry={reload} />}
      {isOpen && !months && !error && <Skeleton rows={2} />}
      {months && (
        <ul className="rows months" aria-label={texts.months}>
          {[...months].reverse().map((month) => (
            <li key={month.month} className="row-plain">
              <MonthLine month={month} />
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}

function MonthLine({ month }: { month: Month }) {
  const texts = useTexts(accountPageTexts);
  const { locale } = useLanguage();
  const names = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const moneyIn = formatMoney(fromWire(month.moneyIn), locale);
  const moneyOut = formatMoney(fromWire(month.moneyOut), locale);
  return (
    <>
      <span className="row-main">
        <span className="row-title">{names.format(Date.parse(month.month))}</span>
        <span className="fact-sub">
          {month.entryCount === 0 ? texts.quietMonth : texts.inAndOut(moneyIn, moneyOut)}
        </span>
      </span>
      <span className="row-end">
        <span className="row-sub">{texts.monthEnd}</span>
        <Amount money={fromWire(month.closing)} className="row-amount" />
      </span>
    </>
  );
}
