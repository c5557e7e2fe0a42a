import { useEffect, useState } from 'react';
import CloseButton from 'react-bootstrap/CloseButton';
import { useSubscription } from 'urql';
import { BillNotificationDocument } from '../../generated/graphql';
import { useTexts } from '../../i18n/catalogue';
import { BillStatusChip } from '../../ui/bill-row';
import { Icon } from '../../ui/icon';
import { newsTexts } from './news-texts';

const shownMilliseconds = 12_000;

/** Says on every page what happens to the customer's bills, for a while. */
export default function BillNews() {
  const texts = useTexts(newsTexts);
  const [{ data }] = useSubscription({ query: BillNotificationDocument });
  const [seen, setSeen] = useState<unknown>(null);
  const notification = data?.onBillNotification;
  const isShown = notification !== undefined && notification !== seen;

  useEffect(() => {
    if (!isShown) return undefined;
    const timer = setTimeout(() => setSeen(notification), shownMilliseconds);
    return () => clearTimeout(timer);
  }, [isShown, notification]);

  return (
    <div role="status" className="news-place">
      {isShown && (
        <div className="news">
          <Icon name="bill" />
          <p>{texts[notification.kind](notification.bill.biller.name)}</p>
          <BillStatusChip status={notification.bill.status} />
          <CloseButton aria-label={texts.close} onClick={() => setSeen(notification)} />
        </div>
      )}
    </div>
  );
}
