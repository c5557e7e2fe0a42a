import { Link, useParams } from 'react-router';
import { useTexts } from '../../i18n/catalogue';
import { Amount } from '../../money/amount';
import { fromWire } from '../../money/money';
import { Card } from '../../ui/card';
import { Page } from '../../ui/page';
import { Empty, LoadProblem, Skeleton } from '../../ui/states';
import { Becoming } from './becoming';
import { PaymentFacts } from './payment-facts';
import { externalTexts } from './texts';
import { useFollowed } from './use-followed';

export default function ExternalPaymentPage() {
  const texts = useTexts(externalTexts);
  const { number = '', id = '' } = useParams();
  const { payment, isLoaded, error, reload } = useFollowed(id);
  const list = `/accounts/${number}/external-payments`;
  return (
    <Page title={payment?.payeeName ?? texts.payment} back={{ to: list, label: texts.list }}>
      {!isLoaded && !error && <Skeleton rows={4} />}
      {error && !payment && <LoadProblem error={error} retry={reload} />}
      {isLoaded && !payment && !error && (
        <Empty icon="search" title={texts.notFound} action={<Link to={list}>{texts.toList}</Link>}>
          {texts.notFoundText}
        </Empty>
      )}
      {payment && (
        <div className="payment">
          <Card title={texts.payment}>
            <p className="receipt-amount">
              <Amount money={fromWire(payment.amount)} />
            </p>
            <PaymentFacts payment={payment} />
            <Becoming payment={payment} />
          </Card>
        </div>
      )}
    </Page>
  );
}
