import { useMemo, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { AuditEventsDocument, type AuditAction } from '../../generated/graphql';
import { useTexts } from '../../i18n/catalogue';
import { Card } from '../../ui/card';
import { Page } from '../../ui/page';
import { PagedList } from '../../ui/paged-list';
import { SelectField } from '../../ui/select-field';
import { Empty, Skeleton } from '../../ui/states';
import { TextField } from '../../ui/text-field';
import { AuditEntry } from './audit-entry';
import { auditWhere, noAuditFilters, type AuditFilters } from './audit-filters';
import { auditTexts } from './audit-texts';
import './staff.css';
import { Verification } from './verification';

/** Who did what, the newest first, and whether the record is as it was written. */
export default function AuditPage() {
  const texts = useTexts(auditTexts);
  const [search] = useSearchParams();
  const customerId = search.get('customer');
  const [filters, setFilters] = useState(noAuditFilters);
  const where = useMemo(() => auditWhere(filters, customerId), [filters, customerId]);
  return (
    <Page title={texts.audit}>
      <div className="staff-wide">
        <Card title={texts.records}>
          {customerId && (
            <p className="notice">
              {texts.onlyPerson} <Link to="/staff/audit">{texts.showAll}</Link>
            </p>
          )}
          <Filters filters={filters} change={setFilters} />
          <PagedList
            query={AuditEventsDocument}
            variables={{ where }}
            connectionOf={(data) => data.auditEvents}
            className="changes"
            skeleton={<Skeleton rows={6} />}
            empty={
              <Empty icon="list" title={texts.nothing}>
                {texts.nothingText}
              </Empty>
            }
          >
            {(event) => (
              <li key={event.sequence}>
                <AuditEntry event={event} />
              </li>
            )}
          </PagedList>
        </Card>
        <Verification />
      </div>
    </Page>
  );
}

function Filters({ filters, change }: { filters: AuditFilters; change: (filters: AuditFilters) => void }) {
  const texts = useTexts(auditTexts);
  const actions = Object.keys(texts.actions) as readonly AuditAction[];
  return (
    <form role="search" className="audit-filters" onSubmit={(event) => event.preventDefault()}>
      <SelectField
        label={texts.action}
        value={filters.action}
        onChange={(event) => change({ ...filters, action: event.target.value as AuditAction | '' })}
      >
        <option value="">{texts.everything}</option>
        {actions.map((action) => (
          <option key={action} value={action}>
            {texts.actions[action]}
          </option>
        ))}
      </SelectField>
      {(['from', 'to'] as const).map((end) => (
        <TextField
          key={end}
          label={texts[end]}
          type="date"
          value={filters[end]}
          onChange={(event) => change({ ...filters, [end]: event.target.value })}
        />
      ))}
      <TextField
        label={texts.reason}
        autoComplete="off"
        value={filters.reason}
        onChange={(event) => change({ ...filters, reason: event.target.value })}
      />
    </form>
  );
}
