import { CombinedError } from '@urql/core';
import { useClient } from 'urql';
import { OperationDocument, type ReceiptFieldsFragment } from '../generated/graphql';
import type { Problem } from '../graphql/problems';
import type { Answer } from './use-payment';

/** What the bank says of an order whose answer was lost: what it would have answered, or that it has decided nothing. */
export type Decision<TDone = ReceiptFieldsFragment> = Answer<TDone> | { readonly isUndecided: true };

export type Decided<TValues, TDone = ReceiptFieldsFragment> = (
  values: TValues,
  idempotencyKey: string,
) => Promise<Decision<TDone>>;

/** Asks what has become of an order, without sending it again. */
export function useDecided<TValues, TError, TDone = ReceiptFieldsFragment>(
  explain: (refusal: TError, values: TValues) => Problem,
  /** What an order that was carried out has come to; its transaction, if it has booked one. */
  found: (transaction: ReceiptFieldsFragment | null, values: TValues) => Promise<TDone | null> | TDone | null,
): Decided<TValues, TDone> {
  const client = useClient();
  return async (values, idempotencyKey) => {
    const options = { requestPolicy: 'network-only' } as const;
    const { data, error } = await client.query(OperationDocument, { idempotencyKey }, options);
    const operation = data?.operation;
    if (operation?.status === 'UNKNOWN') return { isUndecided: true };
    // A key belongs to one mutation, whose refusals are those that the page explains.
    if (operation?.error) return { refusal: explain(operation.error as TError, values) };
    const done = operation ? await found(operation.transaction ?? null, values) : null;
    return done ? { receipt: done } : { error: error ?? noAnswer() };
  };
}

/** For orders that end with a transaction. */
export function theTransaction(transaction: ReceiptFieldsFragment | null): ReceiptFieldsFragment | null {
  return transaction;
}

export function noAnswer(): CombinedError {
  return new CombinedError({ networkError: new Error('The bank answered nothing.') });
}
