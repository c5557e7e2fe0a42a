import type { Exchange, Operation } from '@urql/core';
import { pipe, tap } from 'wonka';

/** Asks all queries that are on the screen again. */
export interface Refresher {
  readonly exchange: Exchange;
  readonly refresh: () => void;
}

export function createRefresher(): Refresher {
  const shown = new Map<number, Operation>();
  let ask: (operation: Operation) => void = () => {};

  return {
    exchange({ client, forward }) {
      ask = (operation) => client.reexecuteOperation(operation);
      return (operations) =>
        forward(
          pipe(
            operations,
            tap((operation) => {
              if (operation.kind === 'query') shown.set(operation.key, operation);
              else if (operation.kind === 'teardown') shown.delete(operation.key);
            }),
          ),
        );
    },
    refresh() {
      // Not from the cache as well: its answer would end the wait for the bank's, and a mutation that invalidates the
      // query meanwhile would leave the page with nothing.
      for (const operation of [...shown.values()])
        ask({ ...operation, context: { ...operation.context, requestPolicy: 'network-only' } });
    },
  };
}
