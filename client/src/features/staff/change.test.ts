import { describe, expect, it } from 'vitest';
import type { Role } from '../../generated/graphql';
import { allows, type Permission } from '../../graphql/permissions';
import { effectOf, obstacleOf } from './change';
import { staffTexts } from './texts';

const texts = staffTexts.en;
const as = (role: Role) => (permission: Permission) => allows([role], permission);

describe('who decides about a change', () => {
  it.each([
    ['ROLES', 'ADMIN'],
    ['UNFREEZE', 'MANAGER'],
    ['DEPOSIT', 'MANAGER'],
    ['LIMIT', 'MANAGER'],
    ['REVERSAL', 'MANAGER'],
  ] as const)('%s: %s alone', (kind, decider) => {
    for (const role of ['CUSTOMER', 'TELLER', 'MANAGER', 'AUDITOR', 'ADMIN'] as const)
      expect(obstacleOf({ kind, isOwn: false }, as(role), texts)).toBe(role === decider ? null : texts.notYours);
  });

  it('is never who wants it, who is told so', () => {
    expect(obstacleOf({ kind: 'UNFREEZE', isOwn: true }, as('MANAGER'), texts)).toBe(texts.own);
  });
});

describe('the effect of a change', () => {
  const none = { roles: null, amount: null, effect: 'As the bank says it.' };

  it('names the amount or the roles', () => {
    const amount = { value: '12000.00', currency: 'EUR' };
    expect(effectOf({ ...none, kind: 'DEPOSIT', amount }, texts, 'en-GB')).toContain('€12,000.00');
    expect(effectOf({ ...none, kind: 'LIMIT', amount }, staffTexts.de, 'de-DE')).toContain('12.000,00');
    expect(effectOf({ ...none, kind: 'ROLES', roles: ['TELLER', 'CUSTOMER'] }, texts, 'en-GB')).toContain(
      'Teller, Customer',
    );
  });

  it('is told in the words of the bank when this page does not know the kind', () => {
    expect(effectOf({ ...none, kind: 'CLOSING' as never }, texts, 'en-GB')).toBe('As the bank says it.');
  });
});
