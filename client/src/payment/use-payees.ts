import { useQuery } from 'urql';
import { PayablePayeesDocument } from '../generated/graphql';

/** Somebody whom the customer has written down, with an account of this bank. */
export interface PayablePayee {
  readonly id: string;
  readonly name: string;
  readonly number: string;
}

/** The payees who can be chosen; undefined while they load. A payment is possible without them. */
export function usePayees(): readonly PayablePayee[] | undefined {
  const [{ data, error }] = useQuery({ query: PayablePayeesDocument });
  if (!data) return error ? [] : undefined;
  return (data.payees?.nodes ?? []).flatMap(({ id, name, nickname, accountNumber }) =>
    accountNumber ? [{ id, name: nickname ?? name, number: accountNumber }] : [],
  );
}
