import { useQuery } from 'urql';
import { OwnRecordDocument } from '../../generated/graphql';
import { useTexts } from '../../i18n/catalogue';
import { staffSupportTexts } from './staff-texts';

/** How colleagues name whoever is signed in. */
export function useOwnRecordId(): string | undefined {
  const [{ data }] = useQuery({ query: OwnRecordDocument, requestPolicy: 'cache-first' });
  return data?.me.recordId;
}

/** Says who answers a ticket. */
export function useAssigneeName(): (assigneeId: string | null | undefined) => string {
  const texts = useTexts(staffSupportTexts);
  const own = useOwnRecordId();
  return (assigneeId) => {
    if (!assigneeId) return texts.nobody;
    return assigneeId === own ? texts.me : texts.colleague;
  };
}
