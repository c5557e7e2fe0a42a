import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { AccountDocument, type AccountQuery } from '../../generated/graphql';
import { allows } from '../../graphql/account-right';
import { useTexts } from '../../i18n/catalogue';
import { useDates } from '../../i18n/dates';
import { Amount } from '../../money/amount';
import { fromWire } from '../../money/money';
import { accountName, accountTexts, groupedNumber, sharingOf } from '../../ui/account-name';
import { Icon } from '../../ui/icon';
import { Page } from '../../ui/page';
import { Empty, LoadProblem, Skeleton } from '../../ui/states';
import { BalanceAt } from './balance-at';
import { Closure } from './closure';
import { History } from './history';
import { Holds } from './holds';
import { Months } from './months';
import { Reactivation } from './reactivation';
import { accountPageTexts } from './texts';

type PageAccount = NonNullable<AccountQuery['account']>;

export default function AccountPage() {
  const texts = useTexts(accountPageTexts);
  const names = useTexts(accountTexts);
  const { number = '' } = useParams();
  const [{ data, error }, reload] = useQuery({ query: AccountDocument, variables: { number } });
  const account = data?.account;
  return (
    <Page
      title={account ? accountName(account, names) : texts.account}
      back={{ to: '/', label: texts.overview }}
    >
      {error && !data && <LoadProblem error={error} retry={reload} />}
      {!data && !error && <Skeleton rows={5} tall />}
      {data && !account && (
        <Empty icon="search" title={texts.notFound} action={<Link to="/">{texts.toOverview}</Link>}>
          {texts.notFoundText}
        </Empty>
      )}
      {account && (
        <div className="account">
          <Balance account={account} />
          <Closure closure={account.closure} />
          {allows(account, 'OWNER') && <Reactivation account={account} />}
          <Holds holds={account.holds?.nodes ?? []} />
          <Months number={account.number} openedAt={account.openedAt} />
          <BalanceAt number={account.number} />
          <History account={account} />
        </div>
      )}
    </Page>
  );
}

function Balance({ account }: { account: PageAccount }) {
  const texts = useTexts(accountPageTexts);
  const names = useTexts(accountTexts);
  const dates = useDates();
  const sharing = sharingOf(account, names);
  const paysOut = allows(account, 'PAY');
  return (
    <section className="hero" aria-label={texts.booked}>
      <p className="hero-label">
        {names.type[account.type]} · <span className="number">{groupedNumber(account.number)}</span>
        {account.status !== 'ACTIVE' && ` · ${names.status[account.status]}`}
        {sharing && ` · ${names.shared} · ${sharing}`}
      </p>
      <dl className="hero-balances">
        <div>
          <dt>{texts.booked}</dt>
          <dd className="hero-balance">
            <Amount money={fromWire(account.balance)} />
          </dd>
        </div>
        <div>
          <dt>{texts.available}</dt>
          <dd>
            <Amount money={fromWire(account.availableBalance)} />
          </dd>
        </div>
      </dl>
      {account.status === 'ACTIVE' && (
        <div className="hero-actions">
          {paysOut && (
            <Link className="hero-action" to={`/transfer?from=${account.number}`}>
              <Icon name="transfer" />
              {texts.transfer}
            </Link>
          )}
          <Link className="hero-action" to={`/deposit?account=${account.number}`}>
            <Icon name="down" />
            {texts.deposit}
          </Link>
          {paysOut && (
            <Link className="hero-action" to={`/withdraw?account=${account.number}`}>
              <Icon name="up" />
              {texts.withdraw}
            </Link>
          )}
        </div>
      )}
      <p className="hero-foot">
        {texts.openedOn(dates.day(account.openedAt))} ·{' '}
        {account.status !== 'CLOSED' && (
          <>
            <Link to={`/accounts/${account.number}/limits`}>{texts.limits}</Link> ·{' '}
          </>
        )}
        <Link to={`/accounts/${account.number}/statements`}>{texts.statements}</Link> ·{' '}
        <Link to={`/accounts/${account.number}/external-payments`}>{texts.externalPayments}</Link> ·{' '}
        <Link to={`/accounts/${account.number}/people`}>{texts.people}</Link>
        {allows(account, 'OWNER') && (
          <>
            {' '}
            · <Link to={`/accounts/${account.number}/settings`}>{texts.settings}</Link>
          </>
        )}
      </p>
    </section>
  );
}
