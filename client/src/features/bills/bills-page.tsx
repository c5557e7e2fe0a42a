import { Link } from 'react-router';
import { useQuery } from 'urql';
import { BillsDocument, type BillsQueryVariables } from '../../generated/graphql';
import { useTexts } from '../../i18n/catalogue';
import { BillRow } from '../../ui/bill-row';
import { Card } from '../../ui/card';
import { Icon } from '../../ui/icon';
import { Page } from '../../ui/page';
import { Parts, type PartProps } from '../../ui/parts';
import { Empty, LoadProblem, Skeleton } from '../../ui/states';
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

function Bills(list: BillsProps) {
  return <Parts>{(part) => <BillsPart {...list} part={part} />}</Parts>;
}

function BillsPart({ variables, icon, nothing, nothingText, part }: BillsProps & { part: PartProps }) {
  const [{ data, error }, reload] = useQuery({ query: BillsDocument, variables: { ...variables, after: part.after } });
  if (error && !data) return <LoadProblem error={error} retry={reload} />;
  if (!data) return <Skeleton rows={3} />;
  const bills = data.bills?.nodes ?? [];
  if (bills.length === 0 && part.after === null)
    return (
      <Empty icon={icon} title={nothing}>
        {nothingText}
      </Empty>
    );
  return (
    <>
      <ul className="rows">
        {bills.map((bill) => (
          <li key={bill.id}>
            <BillRow bill={bill} />
          </li>
        ))}
      </ul>
      {data.bills && part.more(data.bills.pageInfo)}
    </>
  );
}
