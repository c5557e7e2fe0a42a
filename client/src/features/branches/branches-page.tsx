import { lazy, Suspense, useState } from 'react';
import Button from 'react-bootstrap/Button';
import { ManagedBranchesDocument, type ManagedBranchFieldsFragment } from '../../generated/graphql';
import { useTexts } from '../../i18n/catalogue';
import { Icon } from '../../ui/icon';
import { Page } from '../../ui/page';
import { PagedList } from '../../ui/paged-list';
import { Empty, Skeleton } from '../../ui/states';
import { BranchFacts } from './branch-facts';
import { branchTexts } from './texts';

// The list is read more often than it is changed.
const BranchDialog = lazy(() => import('./branch-dialog'));
const CloseDialog = lazy(() => import('./close-dialog'));

type Doing =
  | { readonly what: 'add' }
  | { readonly what: 'change' | 'close'; readonly branch: ManagedBranchFieldsFragment };

/** The branches that are open, for those who open and close them. */
export default function BranchesPage() {
  const texts = useTexts(branchTexts);
  const [doing, setDoing] = useState<Doing | null>(null);
  const [notice, setNotice] = useState('');
  const close = () => setDoing(null);
  const add = (
    <Button variant="outline-primary" onClick={() => setDoing({ what: 'add' })}>
      <Icon name="plus" />
      {texts.add}
    </Button>
  );
  return (
    <Page title={texts.branches} actions={add}>
      <p role="status" className={notice ? 'notice' : ''}>
        {notice}
      </p>
      <div className="card-box">
        <PagedList
          query={ManagedBranchesDocument}
          requestPolicy="cache-and-network"
          connectionOf={(data) => data.branches}
          className=""
          skeleton={<Skeleton rows={3} tall />}
          empty={
            <Empty icon="home" title={texts.noneToManage}>
              {texts.noneToManageText}
            </Empty>
          }
        >
          {(branch) => (
            <li key={branch.id}>
              <ToManage
                branch={branch}
                change={() => setDoing({ what: 'change', branch })}
                close={() => setDoing({ what: 'close', branch })}
              />
            </li>
          )}
        </PagedList>
      </div>
      <Suspense>
        {doing?.what === 'add' && <BranchDialog branch={null} done={setNotice} close={close} />}
        {doing?.what === 'change' && <BranchDialog branch={doing.branch} done={setNotice} close={close} />}
        {doing?.what === 'close' && <CloseDialog branch={doing.branch} done={setNotice} close={close} />}
      </Suspense>
    </Page>
  );
}

interface ToManageProps {
  branch: ManagedBranchFieldsFragment;
  change: () => void;
  close: () => void;
}

function ToManage({ branch, change, close }: ToManageProps) {
  const texts = useTexts(branchTexts);
  const mark = (
    <span className="soft">
      {branch.code} · {texts.customers(branch.customerCount ?? 0)}
    </span>
  );
  return (
    <BranchFacts branch={branch} mark={mark}>
      <Button size="sm" variant="outline-primary" aria-label={texts.changeThis(branch.name)} onClick={change}>
        {texts.change}
      </Button>
      <Button size="sm" variant="outline-secondary" aria-label={texts.closeThis(branch.name)} onClick={close}>
        {texts.close}
      </Button>
    </BranchFacts>
  );
}
