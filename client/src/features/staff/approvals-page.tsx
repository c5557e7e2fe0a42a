import { useState } from 'react';
import { PendingChangesDocument, type ChangeStatus } from '../../generated/graphql';
import { useTexts } from '../../i18n/catalogue';
import { Page } from '../../ui/page';
import { PagedList } from '../../ui/paged-list';
import { SelectField } from '../../ui/select-field';
import { Empty, Skeleton } from '../../ui/states';
import { ChangeRow } from './change-row';
import './staff.css';
import { staffTexts } from './texts';

const statuses = ['PENDING', 'APPROVED', 'REJECTED'] as const;

/** What waits for a colleague, and what became of the rest. */
export default function ApprovalsPage() {
  const texts = useTexts(staffTexts);
  const [status, setStatus] = useState<ChangeStatus | null>('PENDING');
  const [notice, setNotice] = useState('');
  return (
    <Page title={texts.approvals}>
      <div className="card-box staff-narrow">
        <SelectField
          label={texts.status}
          value={status ?? ''}
          onChange={(event) => setStatus((event.target.value as ChangeStatus) || null)}
        >
          {statuses.map((one) => (
            <option key={one} value={one}>
              {texts.statuses[one]}
            </option>
          ))}
          <option value="">{texts.all}</option>
        </SelectField>
        <p role="status" className={notice ? 'notice' : ''}>
          {notice}
        </p>
        <PagedList
          query={PendingChangesDocument}
          variables={{ status }}
          connectionOf={(data) => data.pendingChanges}
          className="changes"
          skeleton={<Skeleton rows={3} tall />}
          empty={
            <Empty icon="check" title={texts.nothingWaits}>
              {texts.nothingWaitsText}
            </Empty>
          }
        >
          {(change) => (
            <li key={change.id}>
              <ChangeRow change={change} decided={setNotice} />
            </li>
          )}
        </PagedList>
      </div>
    </Page>
  );
}
