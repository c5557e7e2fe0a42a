import { useState } from 'react';
import Button from 'react-bootstrap/Button';
import { Link } from 'react-router';
import { useMutation, useQuery } from 'urql';
import {
  BranchesDocument,
  HomeBranchDocument,
  SetHomeBranchDocument,
  type BranchFieldsFragment,
} from '../../generated/graphql';
import type { Problem } from '../../graphql/problems';
import { useTexts } from '../../i18n/catalogue';
import { Page } from '../../ui/page';
import { PagedList } from '../../ui/paged-list';
import { Empty, LoadProblem, ProblemCard, Skeleton } from '../../ui/states';
import { BranchFacts } from './branch-facts';
import { useRefused } from './refusals';
import { branchTexts } from './texts';

/** The bank's branches, one of which can be the customer's own. */
export default function HomeBranchPage() {
  const texts = useTexts(branchTexts);
  const [{ data, error }, reload] = useQuery({ query: HomeBranchDocument, requestPolicy: 'cache-and-network' });
  const { choose, problem, notice } = useChoice();
  const homeId = data?.me.branch?.id;
  return (
    <Page title={texts.home} back={{ to: '/profile', label: texts.profile }}>
      <div className="card-box payment">
        <p>{texts.homeText}</p>
        <p role="status" className={notice ? 'notice' : ''}>
          {notice}
        </p>
        {problem && <ProblemCard problem={problem} />}
        {!data && !error && <Skeleton rows={3} tall />}
        {error && !data && <LoadProblem error={error} retry={reload} />}
        {data && (
          <PagedList
            query={BranchesDocument}
            requestPolicy="cache-and-network"
            connectionOf={(found) => found.branches}
            className=""
            skeleton={<Skeleton rows={3} tall />}
            empty={
              <Empty icon="home" title={texts.none} action={<Link to="/requests">{texts.requests}</Link>}>
                {texts.noneText}
              </Empty>
            }
          >
            {(branch) => (
              <li key={branch.id}>
                <ToChoose branch={branch} isHome={branch.id === homeId} choose={choose} />
              </li>
            )}
          </PagedList>
        )}
      </div>
    </Page>
  );
}

interface ToChooseProps {
  branch: BranchFieldsFragment;
  isHome: boolean;
  choose: (branch: BranchFieldsFragment) => void;
}

function ToChoose({ branch, isHome, choose }: ToChooseProps) {
  const texts = useTexts(branchTexts);
  return (
    <BranchFacts branch={branch} mark={isHome && <span className="chip chip-good">{texts.isHome}</span>}>
      {!isHome && (
        <Button
          size="sm"
          variant="outline-primary"
          aria-label={texts.chooseThis(branch.name)}
          onClick={() => choose(branch)}
        >
          {texts.choose}
        </Button>
      )}
    </BranchFacts>
  );
}

function useChoice() {
  const texts = useTexts(branchTexts);
  const refused = useRefused();
  const [{ fetching }, set] = useMutation(SetHomeBranchDocument);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [notice, setNotice] = useState('');

  async function send({ id, name }: BranchFieldsFragment) {
    setProblem(null);
    setNotice('');
    const { data, error } = await set({ input: { branchId: id } });
    if (data?.setHomeBranch.branch) setNotice(texts.chosen(name));
    else setProblem(refused(data?.setHomeBranch.errors, error));
  }

  function choose(branch: BranchFieldsFragment) {
    if (!fetching) void send(branch);
  }

  return { choose, problem, notice };
}
