import { useState } from 'react';
import { UnclaimedFundsDocument } from '../../generated/graphql';
import { useTexts } from '../../i18n/catalogue';
import { Page } from '../../ui/page';
import { PagedList } from '../../ui/paged-list';
import { SelectField } from '../../ui/select-field';
import { Empty, Skeleton } from '../../ui/states';
import { FundsRow } from './funds-row';
import { fundsTexts } from './funds-texts';
import './staff.css';

/** What other banks have sent back after its account was closed, until its customer has it. */
export default function FundsPage() {
  const texts = useTexts(fundsTexts);
  const [isReleased, setIsReleased] = useState(false);
  const [notice, setNotice] = useState('');
  return (
    <Page title={texts.title}>
      <div className="card-box staff-narrow">
        <p className="soft">{texts.about}</p>
        <SelectField
          label={texts.show}
          value={isReleased ? 'paidOut' : 'held'}
          onChange={(event) => setIsReleased(event.target.value === 'paidOut')}
        >
          <option value="held">{texts.held}</option>
          <option value="paidOut">{texts.paidOut}</option>
        </SelectField>
        <p role="status" className={notice ? 'notice' : ''}>
          {notice}
        </p>
        <PagedList
          query={UnclaimedFundsDocument}
          variables={{ isReleased }}
          connectionOf={(data) => data.unclaimedFunds}
          requestPolicy="cache-and-network"
          className="changes"
          skeleton={<Skeleton rows={3} tall />}
          empty={
            <Empty icon="check" title={isReleased ? texts.nonePaidOut : texts.none}>
              {isReleased ? texts.nonePaidOutText : texts.noneText}
            </Empty>
          }
        >
          {(funds) => (
            <li key={funds.id}>
              <FundsRow funds={funds} done={setNotice} />
            </li>
          )}
        </PagedList>
      </div>
    </Page>
  );
}
