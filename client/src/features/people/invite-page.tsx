import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { PeopleDocument } from '../../generated/graphql';
import { allows } from '../../graphql/account-right';
import { useTexts } from '../../i18n/catalogue';
import { fromWire, zero } from '../../money/money';
import { Page } from '../../ui/page';
import { Empty, LoadProblem, Skeleton } from '../../ui/states';
import { InviteForm } from './invite-form';
import { peopleTexts } from './texts';

/** An owner lets somebody use an account. */
export default function InvitePage() {
  const texts = useTexts(peopleTexts);
  const { number = '' } = useParams();
  const [{ data, error }, reload] = useQuery({ query: PeopleDocument, variables: { number } });
  const account = data?.account;
  const back = { to: `/accounts/${number}/people`, label: texts.people };
  return (
    <Page title={texts.invite} back={back}>
      {error && !data && <LoadProblem error={error} retry={reload} />}
      {!data && !error && <Skeleton rows={4} />}
      {data && !(account && allows(account, 'OWNER')) && (
        <Empty icon="people" title={texts.notAllowed} action={<Link to="/">{texts.toOverview}</Link>}>
          {texts.notAllowedText}
        </Empty>
      )}
      {account && allows(account, 'OWNER') && (
        <div className="card-box payment">
          <InviteForm number={number} unit={zero(fromWire(account.balance))} />
        </div>
      )}
    </Page>
  );
}
