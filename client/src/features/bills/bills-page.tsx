import { Link } from 'react-router';
import { BillsDocument, type BillsQueryVariables } from '../../generated/graphql';
import { useTexts } from '../../i18n/catalogue';
import { BillRow } from '../../ui/bill-row';
import { Card } from '../../ui/card';
import { Icon } from '../../ui/icon';
import { Page } from '../../ui/page';
import { PagedList } from '../../ui/paged-list';
import { Empty } from '../../ui/states';
import { Providers } from './providers';
import { billPageTexts } from './texts';

const toPay: BillsQueryVariables = { where: { status: { neq: 'PAID' } }, order: [{ dueOn: 'ASC' }] };
const paid: BillsQueryVariables = { where: { status: { eq: 'PAID' } }, order: [{ dueOn: 'DESC' }] };

/** What is to be paid, the most urgent first, and what was. */
export default function BillsPage() {
  const texts = useTexts(billPageTexts);
  const link = (
    <Link className="btn btn-outline-primary" to="/bills/link">
      <Icon name="plus" />
      {texts.link}
    </Link>
  );
  return (
    <Page title={texts.bills} actions={link}>
      <div className="two-columns">
        <Card title={texts.toPay}>
          <Bills variables={toPay} icon="check" nothing={texts.nothingToPay} nothingText={texts.nothingToPayText} />
        </Card>
        <div className="stack">
          <Card title={texts.providers}>
            <Providers />
          </Card>
          <Card title={texts.paid}>
            <Bills variables={paid} icon="bill" nothing={texts.nothingPaid} nothingText={texts.nothingPaidText} />
          </Card>
        </div>
      </div>
    </Page>
  );
}

interface BillsProps {
  variables: BillsQueryVariables;
  icon: 'check' | 'bill';
  nothing: string;
  nothingText: string;
}

function Bills({ variables, icon, nothing, nothingText }: BillsProps) {
  return (
    <PagedList
      query={BillsDocument}
      variables={variables}
      connectionOf={(data) => data.bills}
      empty={
        <Empty icon={icon} title={nothing}>
          {nothingText}
        </Empty>
      }
    >
      {(bill) => (
        <li key={bill.id}>
          <BillRow bill={bill} />
        </li>
      )}
    </PagedList>
  );
}
