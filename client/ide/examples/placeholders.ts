import type { Post } from '../../session/graphql-client';

const lookup = `query IdePlaceholders {
  accounts(first: 2) { nodes { number } }
  billers(first: 1) { nodes { id } }
  bills(first: 20) { nodes { id status } }
}`;

interface Lookup {
  accounts: { nodes: { number: string }[] | null } | null;
  billers: { nodes: { id: string }[] | null } | null;
  bills: { nodes: { id: string; status: string }[] | null } | null;
}

/**
 * Fills the placeholders of an example: a fresh idempotency key, and the signed-in customer's own accounts, a biller
 * and an open bill. What is not known stays as a readable placeholder for the person to replace.
 */
export async function fillPlaceholders(variables: string, post: Post, authorization?: string): Promise<string> {
  const values: Record<string, string | undefined> = { 'new-key': randomKey() };
  const needsLookup = [...variables.matchAll(/\{\{([\w-]+)\}\}/g)].some(([, name = '']) => !(name in values));
  if (authorization && needsLookup) Object.assign(values, await lookUp(post, authorization));
  return variables.replace(/\{\{([\w-]+)\}\}/g, (placeholder, name: string) => values[name] ?? placeholder);
}

async function lookUp(post: Post, authorization: string): Promise<Record<string, string | undefined>> {
  try {
    const { data } = await post<Lookup>(lookup, {}, authorization);
    const [account, otherAccount] = data?.accounts?.nodes ?? [];
    return {
      account: account?.number,
      'other-account': otherAccount?.number,
      biller: data?.billers?.nodes?.[0]?.id,
      bill: data?.bills?.nodes?.find((bill) => bill.status !== 'PAID')?.id,
    };
  } catch {
    // An example with its placeholders is still of use; the person sees the failure on running it.
    return {};
  }
}

/** Like crypto.randomUUID, which browsers withhold from pages that came over plain HTTP from another machine. */
function randomKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
