import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { AccountSettingsDocument, type AccountFieldsFragment } from '../../generated/graphql';
import { useTexts } from '../../i18n/catalogue';
import { accountName, accountTexts } from '../../ui/account-name';
import { Page } from '../../ui/page';
import { Empty, LoadProblem, Skeleton } from '../../ui/states';
import { lifeTexts } from './texts';

interface WithAccountProps {
  title: (name: string) => string;
  children: (account: AccountFieldsFragment) => ReactNode;
}

/** A page about the account that its address names. */
export function WithAccount({ title, children }: WithAccountProps) {
  const texts = useTexts(lifeTexts);
  const names = useTexts(accountTexts);
  const { number = '' } = useParams();
  const [{ data, error }, reload] = useQuery({ query: AccountSettingsDocument, variables: { number } });
  const account = data?.account;
  const name = account ? accountName(account, names) : texts.account;
  return (
    <Page title={title(name)} back={{ to: `/accounts/${number}`, label: name }}>
      {error && !account && <LoadProblem error={error} retry={reload} />}
      {!data && !error && <Skeleton rows={4} tall />}
      {data && !account && !error && (
        <Empty icon="search" title={texts.notFound} action={<Link to="/">{texts.toOverview}</Link>}>
          {texts.notFoundText}
        </Empty>
      )}
      {account && children(account)}
    </Page>
  );
}
