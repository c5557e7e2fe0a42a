import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { stringifyDocument } from '@urql/core';
import { UnreachableError, type Post } from '../../session/graphql-client';

/** What came back, or why nothing did: a code of the API, or UNREACHABLE. */
export type Asked<TData> =
  | { readonly data: TData; readonly serverTime: number }
  | { readonly data: null; readonly code: string; readonly reference: string };

/** Sends one typed operation before there is a customer whose client could send it. */
export async function ask<TData, TVariables extends object>(
  post: Post,
  document: TypedDocumentNode<TData, TVariables>,
  variables: TVariables,
): Promise<Asked<TData>> {
  try {
    const answer = await post<TData>(stringifyDocument(document as never), variables);
    if (answer.data && answer.errors.length === 0) return { data: answer.data, serverTime: answer.serverTime };
    const extensions = answer.errors[0]?.extensions ?? {};
    return {
      data: null,
      code: String(extensions['code'] ?? 'UNKNOWN'),
      reference: String(extensions['correlationId'] ?? ''),
    };
  } catch (error) {
    if (error instanceof UnreachableError) return { data: null, code: 'UNREACHABLE', reference: '' };
    throw error;
  }
}
