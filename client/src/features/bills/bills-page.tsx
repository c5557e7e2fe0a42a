import { useState, type ReactNode } from 'react';
import Button from 'react-bootstrap/Button';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { BillsDocument, type BillsQueryVariables } from '../../generated/graphql';
import { useTexts } from '../../i18n/catalogue';
import { BillRow } from '../../ui/bill-row';
import { Card } from '../../ui/card';
import { Icon } from '../../ui/icon';
import { Page } from '../../ui/page';
import { Empty, LoadProblem, Skeleton } from '../../ui/states';
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
        <Card title={texts.paid}>
          <Bills variables={paid} icon="bill" nothing={texts.nothingPaid} nothingText={texts.nothingPaidText} />
        </Card>
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
  const texts = useTexts(billPageTexts);
  const [cursors, setCursors] = useState<readonly (string | null)[]>([null]);
  return (
    <>
      {cursors.map((after, index) => (
        <BillsPart
          key={after}
          variables={{ ...variables, after }}
          nothing={
            index === 0 ? (
              <Empty icon={icon} title={nothing}>
                {nothingText}
              </Empty>
            ) : null
          }
          more={
            index === cursors.length - 1
              ? (next) => (
                  <Button variant="outline-secondary" size="sm" onClick={() => setCursors([...cursors, next])}>
                    {texts.more}
                  </Button>
                )
              : null
          }
        />
      ))}
    </>
  );
}

interface BillsPartProps {
  variables: BillsQueryVariables;
  nothing: ReactNode;
  more: ((after: string) => ReactNode) | null;
}

function BillsPart({ variables, nothing, more }: BillsPartProps) {
  const [{ data, error }, reload] = useQuery({ query: BillsDocument, variables });
  if (error && !data) return <LoadProblem error={error} retry={reload} />;
  if (!data) return <Skeleton rows={3} />;
  const bills = data.bills?.nodes ?? [];
  const { hasNextPage = false, endCursor = null } = data.bills?.pageInfo ?? {};
  if (bills.length === 0) return nothing;
  return (
    <>
      <ul className="rows">
        {bills.map((bill) => (
          <li key={bill.id}>
            <BillRow bill={bill} />
          </li>
        ))}
      </ul>
      {hasNextPage && endCursor && more?.(endCursor)}
    </>
  );
}
