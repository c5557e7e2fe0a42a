import type { AccountFieldsFragment, SharingFieldsFragment } from '../generated/graphql';
import { useTexts } from '../i18n/catalogue';
import { accountTexts, sharingOf } from './account-name';

/** Marks an account in a list as shared; nothing of one that nobody shares. */
export function SharedLine({ account }: { account: AccountFieldsFragment & SharingFieldsFragment }) {
  const texts = useTexts(accountTexts);
  const sharing = sharingOf(account, texts);
  if (!sharing) return null;
  return (
    <span className="row-sub">
      <span className="chip">{texts.shared}</span> {sharing}
    </span>
  );
}
