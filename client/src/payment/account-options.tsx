import type { AccountFieldsFragment } from '../generated/graphql';
import { useTexts } from '../i18n/catalogue';
import { useLanguage } from '../i18n/language';
import { formatMoney } from '../money/format';
import { fromWire } from '../money/money';
import { accountName, accountTexts } from '../ui/account-name';

/** The customer's accounts as choices, with what can be spent on each. */
export function AccountOptions({ accounts }: { accounts: readonly AccountFieldsFragment[] }) {
  const texts = useTexts(accountTexts);
  const { locale } = useLanguage();
  return accounts.map((account) => (
    <option key={account.id} value={account.number} disabled={account.status !== 'ACTIVE'}>
      {accountName(account, texts)} · {formatMoney(fromWire(account.availableBalance), locale)}
      {account.viewerAccess.right !== 'OWNER' && ` · ${texts.shared}`}
      {account.status !== 'ACTIVE' && ` · ${texts.status[account.status]}`}
    </option>
  ));
}
