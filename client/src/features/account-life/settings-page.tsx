import { Link } from 'react-router';
import type { AccountFieldsFragment } from '../../generated/graphql';
import { allows } from '../../graphql/account-right';
import { useTexts } from '../../i18n/catalogue';
import { Card } from '../../ui/card';
import { Empty } from '../../ui/states';
import { Changes } from './changes';
import { RenameForm } from './rename-form';
import { lifeTexts } from './texts';
import { WithAccount } from './with-account';

/** What an account is called, what was changed about it, and the way to its end. */
export default function SettingsPage() {
  const texts = useTexts(lifeTexts);
  return (
    <WithAccount title={() => texts.settings}>
      {(account) =>
        allows(account, 'OWNER') ? (
          <Settings account={account} />
        ) : (
          <Empty icon="lock" title={texts.ownersOnly}>
            {texts.ownersOnlyText}
          </Empty>
        )
      }
    </WithAccount>
  );
}

function Settings({ account }: { account: AccountFieldsFragment }) {
  const texts = useTexts(lifeTexts);
  return (
    <div className="two-columns">
      {account.status !== 'CLOSED' && (
        <div className="stack">
          <RenameForm account={account} />
          <Card title={texts.close}>
            <p>{texts.closeHint}</p>
            <Link className="btn btn-outline-secondary" to={`/accounts/${account.number}/close`}>
              {texts.close}
            </Link>
          </Card>
        </div>
      )}
      <Card title={texts.changes}>
        <Changes number={account.number} />
      </Card>
    </div>
  );
}
