import { useQuery } from 'urql';
import { PayeeNameCheckDocument, type NameMatch } from '../../generated/graphql';
import { isAccountNumber } from '../../payment/account-number';
import { elsewhere, targetOf } from '../../payment/target';
import type { ReceiverValues } from './receiver';

export interface NameCheck {
  readonly match: NameMatch;
  /** The holder's name, which only a close match tells. */
  readonly knownAs: string | null;
  /** The bank was asked and did not answer. */
  readonly isUnknown: boolean;
}

const notChecked: NameCheck = { match: 'NOT_CHECKED', knownAs: null, isUnknown: false };

/** How well a name that was typed fits; null for nobody typed, undefined until the bank has answered. */
export function useNameCheck(values: ReceiverValues, isChecking: boolean): NameCheck | null | undefined {
  const isHere = values.to === elsewhere && isAccountNumber(values.number);
  const [{ data, error, fetching }] = useQuery({
    query: PayeeNameCheckDocument,
    variables: { toAccountNumber: targetOf(values), name: values.name.trim() },
    requestPolicy: 'network-only',
    pause: !isChecking || !isHere,
  });
  if (values.to !== elsewhere) return null;
  if (!isHere) return notChecked;
  if (fetching) return undefined;
  if (error) return { ...notChecked, isUnknown: true };
  return data && { ...data.payeeNameCheck, knownAs: data.payeeNameCheck.knownAs ?? null, isUnknown: false };
}
