import { useQuery } from 'urql';
import { InvitationsDocument } from '../../generated/graphql';
import { useTexts } from '../../i18n/catalogue';
import { Page } from '../../ui/page';
import { Empty, LoadProblem, Skeleton } from '../../ui/states';
import { InvitationList } from './invitation-list';
import { peopleTexts } from './texts';

/** What others invite the customer to. */
export default function InvitationsPage() {
  const texts = useTexts(peopleTexts);
  const [{ data, error }, reload] = useQuery({ query: InvitationsDocument, requestPolicy: 'cache-and-network' });
  return (
    <Page title={texts.invitations}>
      {error && !data && <LoadProblem error={error} retry={reload} />}
      {!data && !error && <Skeleton rows={2} tall />}
      {data && <InvitationList invitations={data.accountInvitations} />}
      {data && data.accountInvitations.length === 0 && (
        <Empty icon="people" title={texts.none}>
          {texts.noneText}
        </Empty>
      )}
    </Page>
  );
}
