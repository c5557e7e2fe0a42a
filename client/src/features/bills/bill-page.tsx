import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { BillDocument, type BillQuery } from '../../generated/graphql';
import { useTexts } from '../../i18n/catalogue';
import { useDates } from '../../i18n/dates';
import { Amount } from '../../money/amount';
import { fromWire } from '../../money/money';
import { Facts } from '../../payment/facts';
import { BillStatusChip, openAmount } from '../../ui/bill-row';
import { Card } from '../../ui/card';
import { Page } from '../../ui/page';
import { Empty, LoadProblem, Skeleton } from '../../ui/states';
import { billPageTexts } from './texts';

export type PageBill = Extract<NonNullable<BillQuery['node']>, { __typename: 'Bill' }>;

export default function BillPage() {
  const texts = useTexts(billPageTexts);
  const { id = '' } = useParams();
  const [{ data, error }, reload] = useQuery({ query: BillDocument, variables: { id } });
  const bill = data?.node?.__typename === 'Bill' ? data.node : null;
  return (
    <Page title={bill?.biller.name ?? texts.bill} back={{ to: '/bills', label: texts.bills }}>
      {!data && !error && <Skeleton rows={4} />}
      {error && !bill && <LoadProblem error={error} retry={reload} />}
      {data && !bill && !error && (
        <Empty icon="search" title={texts.notFound} action={<Link to="/bills">{texts.toBills}</Link>}>
          {texts.notFoundText}
        </Empty>
      )}
      {bill && <Bill bill={bill} />}
    </Page>
  );
}

function Bill({ bill }: { bill: PageBill }) {
  const texts = useTexts(billPageTexts);
  const dates = useDates();
  const isOpen = bill.status !== 'PAID';
  return (
    <div className="two-columns">
      <section className="card-box" aria-label={texts.bill}>
        <BillStatusChip status={bill.status} />
        <p className="receipt-amount">
          <Amount money={isOpen ? openAmount(bill) : fromWire(bill.amount)} />
        </p>
        {isOpen && <p className="soft">{texts.open}</p>}
        <Facts
          facts={[
            { label: texts.dueOn, value: dates.date(bill.dueOn) },
            { label: texts.amount, value: <Amount money={fromWire(bill.amount)} /> },
            { label: texts.amountPaid, value: <Amount money={fromWire(bill.amountPaid)} /> },
            { label: texts.issuedOn, value: dates.date(bill.issuedOn) },
            { label: texts.customerReference, value: bill.customerReference },
          ]}
        />
        {isOpen && (
          <div className="form-buttons">
            <Link className="btn btn-primary" to={`/bills/${encodeURIComponent(bill.id)}/pay`}>
              {texts.pay}
            </Link>
          </div>
        )}
      </section>
      <Card title={texts.payments}>
        {bill.payments.length === 0 ? (
          <p className="soft">{texts.noPayments}</p>
        ) : (
          <Facts
            facts={bill.payments.map((payment) => ({
              label: payment.bookedAt ? dates.moment(payment.bookedAt) : payment.status,
              value: <Amount money={fromWire(payment.amount)} />,
            }))}
          />
        )}
      </Card>
    </div>
  );
}
