import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { PeopleDocument, type PeopleQuery } from '../../generated/graphql';
import { allows } from '../../graphql/account-right';
import { useTexts } from '../../i18n/catalogue';
import { accountName, accountTexts } from '../../ui/account-name';
import { Card } from '../../ui/card';
import { Icon } from '../../ui/icon';
import { Page } from '../../ui/page';
import { Empty, LoadProblem, Skeleton } from '../../ui/states';
import { LeaveAccount } from './leave-account';
import { OwnAccess } from './own-access';
import { PersonRow } from './person-row';
import { SentInvitation } from './sent-invitation';
import { peopleTexts } from './texts';

export type SharedAccount = NonNullable<PeopleQuery['account']>;

/** Who may do what with an account; to those who do not own it, what they may do themselves. */
export default function PeoplePage() {
  const texts = useTexts(peopleTexts);
  const names = useTexts(accountTexts);
  const { number = '' } = useParams();
  const [{ data, error }, reload] = useQuery({ query: PeopleDocument, variables: { number } });
  const account = data?.account;
  const back = { to: `/accounts/${number}`, label: account ? accountName(account, names) : texts.account };
  const invite = account && mayInvite(account) && (
    <Link className="btn btn-outline-primary" to={`/accounts/${number}/people/invite`}>
      <Icon name="plus" />
      {texts.invite}
    </Link>
  );
  return (
    <Page title={texts.people} back={back} actions={invite}>
      {error && !data && <LoadProblem error={error} retry={reload} />}
      {!data && !error && <Skeleton rows={4} tall />}
      {data && !account && (
        <Empty icon="search" title={texts.notFound} action={<Link to="/">{texts.toOverview}</Link>}>
          {texts.notFoundText}
        </Empty>
      )}
      {account && (allows(account, 'OWNER') ? <Owned account={account} /> : <OwnAccess account={account} />)}
    </Page>
  );
}

const mayInvite = (account: SharedAccount) => account.status !== 'CLOSED' && allows(account, 'OWNER');

function Owned({ account }: { account: SharedAccount }) {
  const texts = useTexts(peopleTexts);
  const [notice, setNotice] = useState('');
  const { access, invitations } = account;
  const isLastOwner = access.filter(({ right }) => right === 'OWNER').length < 2;
  return (
    <>
      <p role="status" className={notice ? 'notice' : ''}>
        {notice}
      </p>
      <div className="two-columns">
        <Card title={texts.who}>
          <ul className="rows">
            {access.map((one) => (
              <li key={one.id} className="row-plain row-wrapped">
                <PersonRow access={one} account={account} done={setNotice} />
              </li>
            ))}
          </ul>
          {access.length === 1 && invitations.length === 0 && (
            <Empty icon="people" title={texts.onlyYou}>
              {texts.onlyYouText}
            </Empty>
          )}
          {!isLastOwner && <LeaveAccount number={account.number} />}
        </Card>
        <Card title={texts.open}>
          {invitations.length === 0 ? (
            <p className="soft">{texts.noneOpen}</p>
          ) : (
            <ul className="rows">
              {invitations.map((one) => (
                <li key={one.id} className="row-plain row-wrapped">
                  <SentInvitation invitation={one} done={setNotice} />
                </li>
              ))}
            </ul>
          )}
        </Card>
      </div>
    </>
  );
}
