import { useQuery } from 'urql';
import { PayableAccountsDocument, type AccountFieldsFragment } from '../generated/graphql';

/** The accounts that a payment can come from or go to. */
export function usePayableAccounts() {
  const [{ data, error }, reload] = useQuery({ query: PayableAccountsDocument });
  const accounts: readonly AccountFieldsFragment[] | undefined = data && (data.accounts?.nodes ?? []);
  return { accounts, error, reload };
}

/** The one that was asked for, else the first that money can move on. */
export function preferredAccount(accounts: readonly AccountFieldsFragment[], number: string | null): string {
  const active = accounts.filter((account) => account.status === 'ACTIVE');
  return (active.find((account) => account.number === number) ?? active[0])?.number ?? '';
}
