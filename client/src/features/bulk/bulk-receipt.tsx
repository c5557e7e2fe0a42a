import Button from 'react-bootstrap/Button';
import { Link } from 'react-router';
import type { BulkFieldsFragment } from '../../generated/graphql';
import { useTexts } from '../../i18n/catalogue';
import { Amount } from '../../money/amount';
import { fromWire } from '../../money/money';
import { paymentTexts } from '../../payment/texts';
import { Icon } from '../../ui/icon';
import type { BulkValues } from './bulk';
import { rowsOf } from './csv';
import { RowsTable } from './rows-table';
import { bulkTexts } from './texts';

interface BulkReceiptProps {
  bulk: BulkFieldsFragment;
  values: BulkValues;
  restart: () => void;
}

/** What has become of each row, to keep or to print. */
export function BulkReceipt({ bulk, values, restart }: BulkReceiptProps) {
  const texts = useTexts(bulkTexts);
  const payment = useTexts(paymentTexts);
  const isWhole = bulk.refusedCount === 0;
  return (
    <div className="receipt">
      <p className={`receipt-status ${isWhole ? 'receipt-booked' : ''}`}>
        <Icon name={isWhole ? 'check' : 'alert'} />
        {bulk.acceptedCount === 0 ? texts.noneMade : texts.made(bulk.acceptedCount, bulk.rows.length)}
      </p>
      <p className="receipt-amount">
        <Amount money={fromWire(bulk.total)} />
      </p>
      <RowsTable bulk={bulk} file={rowsOf(values.csv)} caption={texts.became} />
      <div className="form-buttons no-print">
        <Link className="btn btn-primary" to={`/accounts/${values.from}`}>
          {payment.toAccount}
        </Link>
        <Button variant="outline-secondary" onClick={() => window.print()}>
          <Icon name="print" />
          {payment.print}
        </Button>
        <Button variant="outline-secondary" onClick={restart}>
          {payment.another}
        </Button>
      </div>
    </div>
  );
}
