import Button from 'react-bootstrap/Button';
import { Link } from 'react-router';
import type { ReceiptFieldsFragment } from '../generated/graphql';
import { useTexts } from '../i18n/catalogue';
import { useDates } from '../i18n/dates';
import { Amount } from '../money/amount';
import { fromWire } from '../money/money';
import { Icon } from '../ui/icon';
import { Facts, type Fact } from './facts';
import { paymentTexts, type PaymentTexts } from './texts';

export interface ReceiptParties {
  /** From whom to whom, as the review showed it. */
  readonly facts: readonly Fact[];
  readonly debited?: string;
  readonly credited?: string;
  readonly accountNumber: string;
}

interface ReceiptProps {
  receipt: ReceiptFieldsFragment;
  parties: ReceiptParties;
  restart: () => void;
}

/** What the bank has answered, to keep or to print. */
export function Receipt({ receipt, parties, restart }: ReceiptProps) {
  const texts = useTexts(paymentTexts);
  const dates = useDates();
  const isBooked = receipt.status === 'BOOKED';
  return (
    <div className="receipt">
      <p className={`receipt-status ${isBooked ? 'receipt-booked' : ''}`}>
        <Icon name={isBooked ? 'check' : 'alert'} />
        {statusOf(receipt.status, texts)}
      </p>
      <p className="receipt-amount">
        <Amount money={fromWire(receipt.amount)} />
      </p>
      <Facts
        facts={[
          ...parties.facts,
          receipt.description ? { label: texts.descriptionRow, value: receipt.description } : null,
          receipt.bookedAt ? { label: texts.bookedAt, value: dates.moment(receipt.bookedAt) } : null,
          { label: texts.valueDate, value: dates.date(receipt.valueDate) },
          ...receipt.entries.map((entry) => balanceOf(entry, parties, texts)),
          { label: texts.reference, value: <code className="reference">{receipt.id}</code> },
        ]}
      />
      <div className="form-buttons no-print">
        <Link className="btn btn-primary" to={`/accounts/${parties.accountNumber}`}>
          {texts.toAccount}
        </Link>
        <Button variant="outline-secondary" onClick={() => window.print()}>
          <Icon name="print" />
          {texts.print}
        </Button>
        <Button variant="outline-secondary" onClick={restart}>
          {texts.another}
        </Button>
      </div>
    </div>
  );
}

function balanceOf(
  entry: ReceiptFieldsFragment['entries'][number],
  { debited, credited }: ReceiptParties,
  texts: PaymentTexts,
): Fact | null {
  const account = entry.direction === 'DEBIT' ? debited : credited;
  if (!account) return null;
  return { label: texts.balanceAfter(account), value: <Amount money={fromWire(entry.balanceAfter)} /> };
}

function statusOf(status: ReceiptFieldsFragment['status'], texts: PaymentTexts): string {
  switch (status) {
    case 'BOOKED':
      return texts.booked;
    case 'PENDING':
      return texts.pending;
    case 'REJECTED':
    case 'REVERSED':
      return texts.rejected;
  }
}
