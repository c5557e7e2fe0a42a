import type { AccountFieldsFragment } from '../generated/graphql';
import { useTexts } from '../i18n/catalogue';
import { accountName, accountTexts, groupedNumber } from '../ui/account-name';

export function AccountLabel({ account }: { account: AccountFieldsFragment }) {
  const texts = useTexts(accountTexts);
  return (
    <>
      {accountName(account, texts)}
      <span className="fact-sub">{groupedNumber(account.number)}</span>
    </>
  );
}
