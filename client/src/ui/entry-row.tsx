import type { EntryFieldsFragment } from '../generated/graphql';
import { catalogue, useTexts } from '../i18n/catalogue';
import { useDates } from '../i18n/dates';
import { Amount } from '../money/amount';
import { fromWire, negate } from '../money/money';
import { Icon } from './icon';

const texts = catalogue({
  en: { in: 'Money in', out: 'Money out', balance: 'Balance' },
  de: { in: 'Geldeingang', out: 'Geldausgang', balance: 'Saldo' },
});

interface EntryRowProps {
  entry: EntryFieldsFragment;
  /** What stands below the description besides the time. */
  note?: string;
  showBalance?: boolean;
}

/** One booked line, as it reads in any list. */
export function EntryRow({ entry, note, showBalance = false }: EntryRowProps) {
  const { in: moneyIn, out: moneyOut, balance } = useTexts(texts);
  const dates = useDates();
  const isCredit = entry.direction === 'CREDIT';
  const amount = fromWire(entry.amount);
  return (
    <>
      <span className={`row-icon ${isCredit ? 'row-icon-in' : ''}`}>
        <Icon name={isCredit ? 'down' : 'up'} />
      </span>
      <span className="row-main">
        <span className="row-title">{entry.description || (isCredit ? moneyIn : moneyOut)}</span>
        <span className="row-sub">
          {[note, dates.day(entry.bookedAt), dates.time(entry.bookedAt)].filter(Boolean).join(' · ')}
        </span>
      </span>
      <span className="row-end">
        <Amount money={isCredit ? amount : negate(amount)} sign="always" className="row-amount" />
        {showBalance && (
          <span className="row-sub">
            <span className="visually-hidden">{balance} </span>
            <Amount money={fromWire(entry.balanceAfter)} />
          </span>
        )}
      </span>
    </>
  );
}
