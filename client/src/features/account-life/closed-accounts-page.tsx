import { Link } from 'react-router';
import { ClosedAccountsDocument, type ClosedAccountsQuery } from '../../generated/graphql';
import { useTexts } from '../../i18n/catalogue';
import { useDates } from '../../i18n/dates';
import { accountName, accountTexts, groupedNumber } from '../../ui/account-name';
import { Icon } from '../../ui/icon';
import { Page } from '../../ui/page';
import { PagedList } from '../../ui/paged-list';
import { SharedLine } from '../../ui/shared-line';
import { Empty } from '../../ui/states';
import { lifeTexts } from './texts';

type ClosedAccount = NonNullable<NonNullable<ClosedAccountsQuery['closedAccounts']>['nodes']>[number];

/** Accounts that were, each with its whole history. */
export default function ClosedAccountsPage() {
  const texts = useTexts(lifeTexts);
  return (
    <Page title={texts.closedAccounts} back={{ to: '/', label: texts.overview }}>
      <section className="card-box payment" aria-label={texts.closedAccounts}>
        <PagedList
          query={ClosedAccountsDocument}
          connectionOf={(data) => data.closedAccounts}
          empty={
            <Empty icon="wallet" title={texts.noneClosed}>
              {texts.noneClosedText}
            </Empty>
          }
        >
          {(account) => (
            <li key={account.id}>
              <ClosedRow account={account} />
            </li>
          )}
        </PagedList>
      </section>
    </Page>
  );
}

function ClosedRow({ account }: { account: ClosedAccount }) {
  const texts = useTexts(lifeTexts);
  const names = useTexts(accountTexts);
  const dates = useDates();
  return (
    <Link className="row-link" to={`/accounts/${account.number}`}>
      <span className="row-icon">
        <Icon name={account.type === 'SAVINGS' ? 'savings' : 'wallet'} />
      </span>
      <span className="row-main">
        <span className="row-title">{accountName(account, names)}</span>
        <span className="row-sub">{groupedNumber(account.number)}</span>
        <SharedLine account={account} />
        {account.closure && <span className="row-sub">{texts.closedOn(dates.day(account.closure.at))}</span>}
      </span>
    </Link>
  );
}
