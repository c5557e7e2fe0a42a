import { Link } from 'react-router';
import { useTexts } from '../../i18n/catalogue';
import { BillRow } from '../../ui/bill-row';
import { Card } from '../../ui/card';
import { Empty } from '../../ui/states';
import type { Dashboard } from './overview-page';
import { overviewTexts } from './texts';

/** What is to be paid next. */
export function Bills({ bills }: { bills: Dashboard['upcomingBills'] }) {
  const texts = useTexts(overviewTexts);
  const all = (
    <Link className="card-link" to="/bills">
      {texts.allBills}
    </Link>
  );
  return (
    <Card title={texts.bills} action={all}>
      {bills.length === 0 ? (
        <Empty icon="bill" title={texts.noBills} action={<Link to="/bills/link">{texts.linkBiller}</Link>}>
          {texts.noBillsText}
        </Empty>
      ) : (
        <ul className="rows">
          {bills.map((bill) => (
            <li key={bill.id}>
              <BillRow bill={bill} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
