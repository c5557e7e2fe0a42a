import { useQuery } from 'urql';
import { PayeesElsewhereDocument, type NameMatch } from '../../generated/graphql';

/** Somebody whom the customer has written down, with an account of another bank. */
export interface PayeeElsewhere {
  readonly id: string;
  readonly name: string;
  /** What the customer calls them. */
  readonly knownAs: string;
  readonly iban: string;
  readonly nameMatch: NameMatch;
}

/** The payees who can be chosen; undefined while they load. A payment is possible without them. */
export function usePayeesElsewhere(): readonly PayeeElsewhere[] | undefined {
  const [{ data, error }] = useQuery({ query: PayeesElsewhereDocument });
  if (!data) return error ? [] : undefined;
  return (data.payees?.nodes ?? []).flatMap(({ id, name, nickname, iban, nameMatch }) =>
    iban ? [{ id, name, knownAs: nickname ?? name, iban, nameMatch }] : [],
  );
}
