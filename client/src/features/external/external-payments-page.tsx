import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { ExternalPaymentsDocument, type ExternalPaymentFieldsFragment } from '../../generated/graphql';
import { useTexts } from '../../i18n/catalogue';
import { useDates } from '../../i18n/dates';
import { Amount } from '../../money/amount';
import { fromWire } from '../../money/money';
import { accountName, accountTexts } from '../../ui/account-name';
import { Icon } from '../../ui/icon';
import { Page } from '../../ui/page';
import { Parts, type PartProps } from '../../ui/parts';
import { Empty, LoadProblem, Skeleton } from '../../ui/states';
import { StatusChip } from './status-chip';
import { externalTexts } from './texts';

/** What was paid from an account to other banks, the newest first. */
export default function ExternalPaymentsPage() {
  const texts = useTexts(externalTexts);
  const names = useTexts(accountTexts);
  const { number = '' } = useParams();
  const [{ data }] = useQuery({ query: ExternalPaymentsDocument, variables: { number, after: null } });
  const account = data?.account;
  const back = { to: `/accounts/${number}`, label: account ? accountName(account, names) : texts.account };
  const add = account?.status === 'ACTIVE' && (
    <Link className="btn btn-outline-primary" to={`/transfer/elsewhere?from=${number}`}>
      <Icon name="plus" />
      {texts.add}
    </Link>
  );
  return (
    <Page title={texts.list} back={back} actions={add}>
      <div className="card-box">
        <Parts>{(part) => <Payments number={number} part={part} />}</Parts>
      </div>
    </Page>
  );
}

function Payments({ number, part }: { number: string; part: PartProps }) {
  const texts = useTexts(externalTexts);
  const [{ data, error }, reload] = useQuery({
    query: ExternalPaymentsDocument,
    variables: { number, after: part.after },
  });
  if (error && !data) return <LoadProblem error={error} retry={reload} />;
  if (!data) return <Skeleton rows={3} />;
  if (!data.account)
    return (
      <Empty icon="search" title={texts.noAccount} action={<Link to="/">{texts.toOverview}</Link>}>
        {texts.noAccountText}
      </Empty>
    );
  const payments = data.account.externalPayments?.nodes ?? [];
  if (payments.length === 0 && part.after === null)
    return (
      <Empty icon="globe" title={texts.none}>
        {texts.noneText}
      </Empty>
    );
  return (
    <>
      <ul className="rows">
        {payments.map((payment) => (
          <li key={payment.id}>
            <PaymentRow number={number} payment={payment} />
          </li>
        ))}
      </ul>
      {data.account.externalPayments && part.more(data.account.externalPayments.pageInfo)}
    </>
  );
}

function PaymentRow({ number, payment }: { number: string; payment: ExternalPaymentFieldsFragment }) {
  const dates = useDates();
  return (
    <Link className="row-link" to={`/accounts/${number}/external-payments/${encodeURIComponent(payment.id)}`}>
      <span className="row-icon">
        <Icon name="globe" />
      </span>
      <span className="row-main">
        <span className="row-title">{payment.payeeName}</span>
        <span className="row-sub">
          {dates.day(payment.requestedAt)}
          {payment.reference && ` · ${payment.reference}`}
        </span>
      </span>
      <span className="row-end">
        <Amount money={fromWire(payment.amount)} className="row-amount" />
        <StatusChip status={payment.status} />
      </span>
    </Link>
  );
}
