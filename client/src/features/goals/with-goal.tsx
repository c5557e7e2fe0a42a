import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { GoalDocument, type GoalDetailsFragment } from '../../generated/graphql';
import { useLiveBalance } from '../../graphql/live-balance';
import { useTexts } from '../../i18n/catalogue';
import { Page } from '../../ui/page';
import { Empty, LoadProblem, Skeleton } from '../../ui/states';
import { goalTexts } from './texts';

/** A page about the goal that its address names. */
export function WithGoal({ children }: { children: (goal: GoalDetailsFragment) => ReactNode }) {
  const texts = useTexts(goalTexts);
  const { id = '' } = useParams();
  const [{ data, error }, reload] = useQuery({ query: GoalDocument, variables: { id } });
  const goal = data?.node?.__typename === 'SavingsGoal' ? data.node : null;
  const newest = goal ? (goal.account.entries?.nodes?.[0]?.sequence ?? 0) : undefined;
  // What the bank puts by without being asked is an entry of the account, after which the cache asks for all of it anew.
  useLiveBalance(goal?.account.number ?? '', newest);
  if (goal) return children(goal);
  return (
    <Page title={texts.goal} back={{ to: '/goals', label: texts.title }}>
      {error ? (
        <LoadProblem error={error} retry={reload} />
      ) : data ? (
        <Empty icon="search" title={texts.notFound} action={<Link to="/goals">{texts.toList}</Link>}>
          {texts.notFoundText}
        </Empty>
      ) : (
        <Skeleton rows={4} />
      )}
    </Page>
  );
}

/** Where a goal's page is, as the way back from what is done with it. */
export function backTo(goal: Pick<GoalDetailsFragment, 'id' | 'name'>) {
  return { to: `/goals/${encodeURIComponent(goal.id)}`, label: goal.name };
}
