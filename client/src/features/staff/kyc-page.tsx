import { useState } from 'react';
import { useQuery } from 'urql';
import { KycQueueDocument } from '../../generated/graphql';
import { useTexts } from '../../i18n/catalogue';
import { Page } from '../../ui/page';
import { Parts, type PartProps } from '../../ui/parts';
import { Empty, LoadProblem, Skeleton } from '../../ui/states';
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
        <Parts>{(part) => <Submissions part={part} decided={setNotice} />}</Parts>
      </div>
    </Page>
  );
}

function Submissions({ part, decided }: { part: PartProps; decided: (notice: string) => void }) {
  const texts = useTexts(kycTexts);
  const [{ data, error }, reload] = useQuery({
    query: KycQueueDocument,
    variables: { after: part.after },
    requestPolicy: 'cache-and-network',
  });
  if (error && !data) return <LoadProblem error={error} retry={reload} />;
  if (!data) return <Skeleton rows={3} tall />;
  const waiting = data.kycQueue?.nodes ?? [];
  if (waiting.length === 0 && part.after === null)
    return (
      <Empty icon="check" title={texts.nothing}>
        {texts.nothingText}
      </Empty>
    );
  return (
    <>
      <ul className="changes">
        {waiting.map((submission) => (
          <li key={submission.id}>
            <KycRow submission={submission} decided={decided} />
          </li>
        ))}
      </ul>
      {data.kycQueue && part.more(data.kycQueue.pageInfo)}
    </>
  );
}
