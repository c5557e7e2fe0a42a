import { useQuery } from 'urql';
import { TransferPayeesDocument } from '../../generated/graphql';

/** Somebody whom the customer has written down, with an account of this bank. */
export interface TransferPayee {
  readonly name: string;
  readonly number: string;
}

/** The payees who can be chosen; undefined while they load. A transfer is possible without them. */
export function useTransferPayees(): readonly TransferPayee[] | undefined {
  const [{ data, error }] = useQuery({ query: TransferPayeesDocument });
  if (!data) return error ? [] : undefined;
  return (data.payees?.nodes ?? []).flatMap(({ name, nickname, accountNumber }) =>
    accountNumber ? [{ name: nickname ?? name, number: accountNumber }] : [],
  );
}
