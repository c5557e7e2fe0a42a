import { CombinedError, type TypedDocumentNode } from '@urql/core';
import { useClient } from 'urql';
import { OperationDocument, type OperationStatus, type ReceiptFieldsFragment } from '../generated/graphql';
import type { Problem } from '../graphql/problems';
import type { Answer } from './use-payment';

/** What the bank says of an order whose answer was lost: what it would have answered, or that it has decided nothing. */
export type Decision<TDone = ReceiptFieldsFragment> = Answer<TDone> | { readonly isUndecided: true };

export type Decided<TValues, TDone = ReceiptFieldsFragment> = (
  values: TValues,
  idempotencyKey: string,
) => Promise<Decision<TDone>>;

interface Operation {
  readonly status: OperationStatus;
  readonly error?: unknown;
}

/** Asks what has become of an order that ends with a transaction, without sending it again. */
export function useDecided<TValues, TError>(explain: (refusal: TError, values: TValues) => Problem): Decided<TValues> {
  return useDecidedAs(OperationDocument, explain, ({ transaction }) => transaction);
}

/** The same of an order that ends with something else, which the question asks for. */
export function useDecidedAs<TOperation extends Operation, TValues, TError, TDone>(
  question: TypedDocumentNode<{ operation: TOperation }, { idempotencyKey: string }>,
  explain: (refusal: TError, values: TValues) => Problem,
  doneOf: (operation: TOperation) => TDone | null | undefined,
): Decided<TValues, TDone> {
  const client = useClient();
  return async (values, idempotencyKey) => {
    const options = { requestPolicy: 'network-only' } as const;
    const { data, error } = await client.query(question, { idempotencyKey }, options);
    const operation = data?.operation;
    if (operation?.status === 'UNKNOWN') return { isUndecided: true };
    // A key belongs to one mutation, whose refusals are those that the page explains.
    if (operation?.error) return { refusal: explain(operation.error as TError, values) };
    const done = operation && doneOf(operation);
    return done ? { receipt: done } : { error: error ?? noAnswer() };
  };
}

export function noAnswer(): CombinedError {
  return new CombinedError({ networkError: new Error('The bank answered nothing.') });
}
