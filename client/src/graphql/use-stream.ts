import type { AnyVariables, TypedDocumentNode } from '@urql/core';
import { useEffect, useRef } from 'react';
import { useClient } from 'urql';
import { pipe, subscribe } from 'wonka';

/**
 * Hears what a stream brings, also of the time while the connection is lost. It begins with these variables, as soon
 * as there are some; that they change later, because the page has heard more, does not open it again.
 */
export function useStream<TData, TVariables extends AnyVariables>(
  stream: TypedDocumentNode<TData, TVariables>,
  variables: TVariables | undefined,
  listener: (data: TData) => void,
): void {
  const client = useClient();
  const latest = useRef(listener);
  useEffect(() => {
    latest.current = listener;
  });
  const start = useRef(variables);
  if (start.current === undefined) start.current = variables;
  const isReady = variables !== undefined;

  useEffect(() => {
    if (!isReady || start.current === undefined) return undefined;
    const { unsubscribe } = pipe(
      client.subscription(stream, start.current),
      subscribe(({ data }) => {
        if (data) latest.current(data);
      }),
    );
    return unsubscribe;
  }, [client, stream, isReady]);
}
