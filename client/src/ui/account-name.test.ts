import { expect, it } from 'vitest';
import type { AccountRight } from '../generated/graphql';
import { accountTexts, sharingOf } from './account-name';

const person = (name: string, right: AccountRight, isViewer = false) => ({ id: name, name, right, isViewer });
const me = person('Ada', 'OWNER', true);

const owned = (...others: ReturnType<typeof person>[]) => ({
  id: 'a1',
  viewerAccess: { id: 'Ada', right: 'OWNER' as const },
  ownerNames: ['Ada'],
  access: [me, ...others],
});

it.each([
  [owned(), null],
  [owned(person('Ben', 'PAY'), person('Cem', 'VIEW')), 'with Ben, Cem'],
  [owned(person('Dora', 'OWNER')), 'you own it with Dora'],
  [owned(person('Dora', 'OWNER'), person('Ben', 'PAY')), 'you own it with Dora · used by Ben'],
])('says to an owner who else owns and uses an account: %#', (account, text) => {
  expect(sharingOf(account, accountTexts.en)).toBe(text);
});

it.each(['VIEW', 'PAY'] as const)('says to a delegate with %s whose account it is', (right) => {
  const account = { id: 'a1', viewerAccess: { id: 'x', right }, ownerNames: ['Ada', 'Dora'], access: [] };
  expect(sharingOf(account, accountTexts.en)).toBe(`owned by Ada, Dora · ${accountTexts.en.rights[right]}`);
  expect(sharingOf(account, accountTexts.de)).toMatch(/^gehört Ada, Dora · /);
});
