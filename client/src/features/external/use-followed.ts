import { useEffect, useRef } from 'react';
import { useQuery } from 'urql';
import { ExternalPaymentDocument, type ExternalPaymentFieldsFragment, type TransactionStatus } from '../../generated/graphql';

/** Seconds between two looks. What was booked may still be sent back; what was not, or was, has come to its end. */
const pauses: Record<TransactionStatus, number | null> = { PENDING: 2, BOOKED: 15, REJECTED: null, REVERSED: null };

/** A payment to another bank, asked about for as long as something may become of it and somebody looks. */
export function useFollowed(id: string, known?: ExternalPaymentFieldsFragment) {
  const [{ data, error }, reload] = useQuery({ query: ExternalPaymentDocument, variables: { id } });
  // Asking once more may fail; what was seen stays.
  const seen = useRef(known ?? null);
  if (data?.node?.__typename === 'ExternalPayment') seen.current = data.node;
  const payment = seen.current;
  const pause = payment ? pauses[payment.status] : null;

  useEffect(() => {
    if (pause === null) return undefined;
    const timer = setInterval(() => {
      if (!document.hidden) reload({ requestPolicy: 'network-only' });
    }, pause * 1_000);
    return () => clearInterval(timer);
  }, [pause, reload]);

  return { payment, isLoaded: data !== undefined, error, reload };
}
