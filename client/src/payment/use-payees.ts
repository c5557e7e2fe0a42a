import { useQuery } from 'urql';
import { PayablePayeesDocument } from '../generated/graphql';

/** Somebody whom the customer has written down. */
export interface PayablePayee {
  readonly id: string;
  readonly name: string;
  /** The number of an account of this bank or, where those can be paid, the IBAN of one at another. */
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
