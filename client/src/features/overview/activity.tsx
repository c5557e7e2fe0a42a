import { Link } from 'react-router';
import { useTexts } from '../../i18n/catalogue';
import { accountName, accountTexts } from '../../ui/account-name';
import { Card } from '../../ui/card';
import { EntryRow } from '../../ui/entry-row';
import { Empty } from '../../ui/states';
import type { OverviewAccount } from './overview-page';
import { overviewTexts } from './texts';

const shown = 8;

/** The newest lines of all accounts together. */
export function Activity({ accounts }: { accounts: readonly OverviewAccount[] }) {
  const texts = useTexts(overviewTexts);
  const names = useTexts(accountTexts);
  const lines = accounts
    .flatMap((account) => (account.entries?.nodes ?? []).map((entry) => ({ account, entry })))
    .sort((a, b) => Date.parse(b.entry.bookedAt) - Date.parse(a.entry.bookedAt))
    .slice(0, shown);
  const spending = (
    <Link className="card-link" to="/spending">
      {texts.spending}
    </Link>
  );
  return (
    <Card title={texts.activity} action={spending} className="overview-activity">
      {lines.length === 0 ? (
        <Empty icon="transfer" title={texts.noActivity}>
          {texts.noActivityText}
        </Empty>
      ) : (
        <ul className="rows">
          {lines.map(({ account, entry }) => (
            <li key={entry.id}>
              <Link className="row-link" to={`/accounts/${account.number}`}>
                <EntryRow entry={entry} note={accountName(account, names)} />
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
