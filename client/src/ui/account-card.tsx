import { Link } from 'react-router';
import type { AccountFieldsFragment, SharingFieldsFragment } from '../generated/graphql';
import { useTexts } from '../i18n/catalogue';
import { Amount } from '../money/amount';
import { fromWire } from '../money/money';
import { accountName, accountTexts, groupedNumber } from './account-name';
import { Icon } from './icon';
import { SharedLine } from './shared-line';

/** An account in a list, with what is booked and, where it differs, what can be spent. */
export function AccountCard({ account }: { account: AccountFieldsFragment & SharingFieldsFragment }) {
  const texts = useTexts(accountTexts);
  const differs = account.availableBalance.value !== account.balance.value;
  return (
    <Link className="row-link" to={`/accounts/${account.number}`}>
      <span className="row-icon">
        <Icon name={account.type === 'SAVINGS' ? 'savings' : 'wallet'} />
      </span>
      <span className="row-main">
        <span className="row-title">{accountName(account, texts)}</span>
        <span className="row-sub">
          {groupedNumber(account.number)}
          {account.status !== 'ACTIVE' && ` · ${texts.status[account.status]}`}
        </span>
        <SharedLine account={account} />
      </span>
      <span className="row-end">
        <Amount money={fromWire(account.balance)} className="row-amount" />
        {differs && (
          <span className="row-sub">
            {texts.available} <Amount money={fromWire(account.availableBalance)} />
          </span>
        )}
      </span>
    </Link>
  );
}
