import Button from 'react-bootstrap/Button';
import { Link } from 'react-router';
import type { ExternalPaymentFieldsFragment } from '../../generated/graphql';
import { useTexts } from '../../i18n/catalogue';
import { Amount } from '../../money/amount';
import { fromWire } from '../../money/money';
import { paymentTexts } from '../../payment/texts';
import { Icon } from '../../ui/icon';
import { Becoming } from './becoming';
import { PaymentFacts } from './payment-facts';
import { useFollowed } from './use-followed';

interface OrderedProps {
  payment: ExternalPaymentFieldsFragment;
  accountNumber: string;
  restart: () => void;
}

/** The order that the bank has taken, followed on its way. */
export function Ordered({ payment: ordered, accountNumber, restart }: OrderedProps) {
  const texts = useTexts(paymentTexts);
  const payment = useFollowed(ordered.id, ordered).payment ?? ordered;
  return (
    <div className="receipt">
      <p className="receipt-amount">
        <Amount money={fromWire(payment.amount)} />
      </p>
      <PaymentFacts payment={payment} />
      <Becoming payment={payment} />
      <div className="form-buttons no-print">
        <Link className="btn btn-primary" to={`/accounts/${accountNumber}`}>
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
