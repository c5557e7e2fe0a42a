import { useQuery } from 'urql';
import { InvitationsDocument } from '../../generated/graphql';
import { InvitationList } from './invitation-list';

/** What others invite the customer to, above the overview. */
export default function InvitationBanner() {
  // The overview asks for these with all the rest, and the cache passes them on.
  const [{ data }] = useQuery({ query: InvitationsDocument, requestPolicy: 'cache-only' });
  return <InvitationList invitations={data?.accountInvitations ?? []} />;
}
