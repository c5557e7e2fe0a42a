import { cacheExchange, type Cache } from '@urql/exchange-graphcache';
import schema from '../generated/introspection.json';

/** Keeps what was read by its identity, so that a balance that changes does so on every page at once. */
export function createCache() {
  return cacheExchange({
    // Without the schema the cache could not tell which types an interface stands for, and would drop their fields.
    schema: schema as never,
    keys: {
      Money: () => null,
      PageInfo: () => null,
      Session: () => null,
      BalanceChanged: () => null,
      BillNotification: () => null,
    },
    updates: {
      Mutation: {
        openAccount: (_, __, cache) => forget(cache, ['accounts', 'account']),
        linkBiller: (_, __, cache) => forget(cache, ['bills']),
        payBill: (_, __, cache) => forget(cache, ['accounts', 'account', 'bills', 'node']),
        deposit: (_, __, cache) => forget(cache, ['accounts', 'account']),
        withdraw: (_, __, cache) => forget(cache, ['accounts', 'account']),
        transfer: (_, __, cache) => forget(cache, ['accounts', 'account']),
      },
      Subscription: {
        onBalanceChanged(data, _, cache) {
          const event = data['onBalanceChanged'] as { account: { __typename: string; id: string } };
          for (const field of cache.inspectFields(event.account)) {
            if (field.fieldName === 'entries') cache.invalidate(event.account, field.fieldKey);
          }
        },
        onBillNotification: (_, __, cache) => forget(cache, ['bills']),
      },
    },
  });
}

/** What a mutation may have changed is read from the bank again; nothing here guesses what the bank will say. */
function forget(cache: Cache, fields: readonly string[]) {
  for (const field of cache.inspectFields('Query')) {
    if (fields.includes(field.fieldName)) cache.invalidate('Query', field.fieldKey);
  }
}
