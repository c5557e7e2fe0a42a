import { useQuery } from 'urql';
import { PayeesAnywhereDocument } from '../../generated/graphql';
import type { PayablePayee } from '../../payment/use-payees';

/** The payees who can be chosen, at this bank and at others; undefined while they load. */
export function usePayeesAnywhere(): readonly PayablePayee[] | undefined {
  const [{ data, error }] = useQuery({ query: PayeesAnywhereDocument });
  if (!data) return error ? [] : undefined;
  const here = (data.here?.nodes ?? []).map(({ accountNumber, ...payee }) => ({ ...payee, number: accountNumber }));
  const elsewhere = (data.elsewhere?.nodes ?? []).map(({ iban, ...payee }) => ({ ...payee, number: iban }));
  return [...here, ...elsewhere].flatMap(({ id, name, nickname, number }) =>
    number ? [{ id, name: nickname ?? name, number }] : [],
  );
}
