import { Link } from 'react-router';
import { useTexts } from '../../i18n/catalogue';
import { accountName, accountTexts } from '../../ui/account-name';
import { Card } from '../../ui/card';
import { EntryRow } from '../../ui/entry-row';
import { Empty } from '../../ui/states';
import type { Dashboard, OverviewAccount } from './overview-page';
import { overviewTexts } from './texts';

interface ActivityProps {
  entries: Dashboard['recentActivity'];
  /** With their newest entries, which tell whose line one is. */
  accounts: readonly OverviewAccount[];
}

/** As many of the newest lines as are asked for of each account. */
const shown = 8;

/** The newest lines of all accounts together. */
export function Activity({ entries, accounts }: ActivityProps) {
  const texts = useTexts(overviewTexts);
  const names = useTexts(accountTexts);
  const accountOf = (id: string) => accounts.find(({ entries: own }) => own?.nodes?.some((entry) => entry.id === id));
  return (
    <Card title={texts.activity} className="overview-activity">
      {entries.length === 0 ? (
        <Empty icon="transfer" title={texts.noActivity}>
          {texts.noActivityText}
        </Empty>
      ) : (
        <ul className="rows">
          {entries.slice(0, shown).map((entry) => {
            const account = accountOf(entry.id);
            return (
              <li key={entry.id}>
                {account ? (
                  <Link className="row-link" to={`/accounts/${account.number}`}>
                    <EntryRow entry={entry} note={accountName(account, names)} />
                  </Link>
                ) : (
                  <div className="row-plain">
                    <EntryRow entry={entry} />
                  </div>
                )}
              </li>
            );
          })}
        </ul>
      )}
    </Card>
  );
}
