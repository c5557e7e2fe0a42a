import { Link } from 'react-router';
import type { BillFieldsFragment, BillStatus, BillerCategory } from '../generated/graphql';
import { catalogue, useTexts } from '../i18n/catalogue';
import { useDates } from '../i18n/dates';
import { Amount } from '../money/amount';
import { fromWire, subtract } from '../money/money';
import { Icon, type IconName } from './icon';

export const billTexts = catalogue<{ status: Record<BillStatus, string>; due: (date: string) => string }>({
  en: {
    status: { UPCOMING: 'Upcoming', DUE: 'Due soon', OVERDUE: 'Overdue', PAID: 'Paid' },
    due: (date) => `due ${date}`,
  },
  de: {
    status: { UPCOMING: 'Später fällig', DUE: 'Bald fällig', OVERDUE: 'Überfällig', PAID: 'Bezahlt' },
    due: (date) => `fällig am ${date}`,
  },
});

export const billerIcons: Record<BillerCategory, IconName> = {
  MOBILE: 'phone',
  ELECTRICITY: 'bolt',
  WATER: 'drop',
  GAS: 'flame',
  INTERNET: 'globe',
  OTHER: 'bill',
};

/** What is still to be paid of a bill. */
export function openAmount(bill: Pick<BillFieldsFragment, 'amount' | 'amountPaid'>) {
  return subtract(fromWire(bill.amount), fromWire(bill.amountPaid));
}

export function BillStatusChip({ status }: { status: BillStatus }) {
  return <span className={`chip chip-${status.toLowerCase()}`}>{useTexts(billTexts).status[status]}</span>;
}

/** A bill in a list, with what is open of it, or its whole amount once it is paid. */
export function BillRow({ bill }: { bill: BillFieldsFragment }) {
  const texts = useTexts(billTexts);
  const dates = useDates();
  return (
    <Link className="row-link" to={`/bills/${encodeURIComponent(bill.id)}`}>
      <span className="row-icon">
        <Icon name={billerIcons[bill.biller.category]} />
      </span>
      <span className="row-main">
        <span className="row-title">{bill.biller.name}</span>
        <span className="row-sub">{texts.due(dates.date(bill.dueOn))}</span>
      </span>
      <span className="row-end">
        <Amount money={bill.status === 'PAID' ? fromWire(bill.amount) : openAmount(bill)} className="row-amount" />
        <BillStatusChip status={bill.status} />
      </span>
    </Link>
  );
}
