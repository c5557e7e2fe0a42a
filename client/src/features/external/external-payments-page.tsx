import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { ExternalPaymentsDocument, type ExternalPaymentFieldsFragment } from '../../generated/graphql';
import { allows } from '../../graphql/account-right';
import { useTexts } from '../../i18n/catalogue';
import { useDates } from '../../i18n/dates';
import { Amount } from '../../money/amount';
import { fromWire } from '../../money/money';
import { accountName, accountTexts } from '../../ui/account-name';
import { Icon } from '../../ui/icon';
import { Page } from '../../ui/page';
import { PagedList } from '../../ui/paged-list';
import { Empty } from '../../ui/states';
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
  const add = account?.status === 'ACTIVE' && allows(account, 'PAY') && (
    <Link className="btn btn-outline-primary" to={`/transfer/elsewhere?from=${number}`}>
      <Icon name="plus" />
      {texts.add}
    </Link>
  );
  return (
    <Page title={texts.list} back={back} actions={add}>
      <div className="card-box">
        {data && !account ? (
          <Empty icon="search" title={texts.noAccount} action={<Link to="/">{texts.toOverview}</Link>}>
            {texts.noAccountText}
          </Empty>
        ) : (
          <PagedList
            query={ExternalPaymentsDocument}
            variables={{ number }}
            connectionOf={(data) => data.account?.externalPayments}
            empty={
              <Empty icon="globe" title={texts.none}>
                {texts.noneText}
              </Empty>
            }
          >
            {(payment) => (
              <li key={payment.id}>
                <PaymentRow number={number} payment={payment} />
              </li>
            )}
          </PagedList>
        )}
      </div>
    </Page>
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
