import type { AuditAction, AuditEventFilterInput } from '../../generated/graphql';

export interface AuditFilters {
  readonly action: AuditAction | '';
  /** Days as `2026-05-04`, or empty. */
  readonly from: string;
  readonly to: string;
  readonly reason: string;
}

export const noAuditFilters: AuditFilters = { action: '', from: '', to: '', reason: '' };

/** What the bank is asked for; both days are whole ones, where the reader is. */
export function auditWhere(
  { action, from, to, reason }: AuditFilters,
  customerId: string | null,
): AuditEventFilterInput | null {
  const since = from ? dayBegin(from, 0) : null;
  const until = to ? dayBegin(to, 1) : null;
  const where: AuditEventFilterInput = {
    ...(action && { action: { eq: action } }),
    ...((since || until) && {
      at: { ...(since && { gte: since.toISOString() }), ...(until && { lt: until.toISOString() }) },
    }),
    ...(reason.trim() && { reason: { contains: reason.trim() } }),
    ...(customerId && { customerId: { eq: customerId } }),
  };
  return Object.keys(where).length > 0 ? where : null;
}

function dayBegin(day: string, daysLater: number): Date {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date + daysLater);
}
