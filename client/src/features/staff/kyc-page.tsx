import { useState } from 'react';
import { KycQueueDocument } from '../../generated/graphql';
import { useTexts } from '../../i18n/catalogue';
import { Page } from '../../ui/page';
import { PagedList } from '../../ui/paged-list';
import { Empty, Skeleton } from '../../ui/states';
import { KycRow } from './kyc-row';
import { kycTexts } from './kyc-texts';
import './staff.css';

/** The documents about which nobody has decided. */
export default function KycPage() {
  const texts = useTexts(kycTexts);
  const [notice, setNotice] = useState('');
  return (
    <Page title={texts.title}>
      <div className="card-box staff-narrow">
        <p className="soft">{texts.about}</p>
        <p role="status" className={notice ? 'notice' : ''}>
          {notice}
        </p>
        <PagedList
          query={KycQueueDocument}
          connectionOf={(data) => data.kycQueue}
          requestPolicy="cache-and-network"
          className="changes"
          skeleton={<Skeleton rows={3} tall />}
          empty={
            <Empty icon="check" title={texts.nothing}>
              {texts.nothingText}
            </Empty>
          }
        >
          {(submission) => (
            <li key={submission.id}>
              <KycRow submission={submission} decided={setNotice} />
            </li>
          )}
        </PagedList>
      </div>
    </Page>
  );
}
