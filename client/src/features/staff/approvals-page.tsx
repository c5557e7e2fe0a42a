import { useState } from 'react';
import { useQuery } from 'urql';
import { PendingChangesDocument, type ChangeStatus } from '../../generated/graphql';
import { useTexts } from '../../i18n/catalogue';
import { Page } from '../../ui/page';
import { Parts, type PartProps } from '../../ui/parts';
import { SelectField } from '../../ui/select-field';
import { Empty, LoadProblem, Skeleton } from '../../ui/states';
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
        <Parts key={status}>
          {(part) => <ChangesPart status={status} part={part} decided={setNotice} />}
        </Parts>
      </div>
    </Page>
  );
}

interface ChangesPartProps {
  status: ChangeStatus | null;
  part: PartProps;
  decided: (notice: string) => void;
}

function ChangesPart({ status, part, decided }: ChangesPartProps) {
  const texts = useTexts(staffTexts);
  const [{ data, error }, reload] = useQuery({
    query: PendingChangesDocument,
    variables: { status, after: part.after },
  });
  if (error && !data) return <LoadProblem error={error} retry={reload} />;
  if (!data) return <Skeleton rows={3} tall />;
  const changes = data.pendingChanges?.nodes ?? [];
  if (changes.length === 0 && part.after === null)
    return (
      <Empty icon="check" title={texts.nothingWaits}>
        {texts.nothingWaitsText}
      </Empty>
    );
  return (
    <>
      <ul className="changes">
        {changes.map((change) => (
          <li key={change.id}>
            <ChangeRow change={change} decided={decided} />
          </li>
        ))}
      </ul>
      {data.pendingChanges && part.more(data.pendingChanges.pageInfo)}
    </>
  );
}
