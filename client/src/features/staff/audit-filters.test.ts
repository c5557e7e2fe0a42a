import { expect, it } from 'vitest';
import { auditWhere, noAuditFilters } from './audit-filters';

it('asks for everything when nothing is chosen', () => {
  expect(auditWhere(noAuditFilters, null)).toBeNull();
});

it('takes both days whole, where the reader is', () => {
  const where = auditWhere({ ...noAuditFilters, from: '2026-05-04', to: '2026-05-31' }, null);
  expect(where).toEqual({
    at: { gte: new Date(2026, 4, 4).toISOString(), lt: new Date(2026, 5, 1).toISOString() },
  });
});

it('joins what is chosen with the person', () => {
  expect(auditWhere({ ...noAuditFilters, action: 'ACCOUNT_FROZEN', reason: ' card ' }, 'c1')).toEqual({
    action: { eq: 'ACCOUNT_FROZEN' },
    reason: { contains: 'card' },
    customerId: { eq: 'c1' },
  });
});
