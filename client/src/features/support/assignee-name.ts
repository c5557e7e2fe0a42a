import { useQuery } from 'urql';
import { OwnRecordDocument, SupportStaffDocument, type SupportStaffQuery } from '../../generated/graphql';
import { useTexts } from '../../i18n/catalogue';
import { staffSupportTexts } from './staff-texts';

/** How colleagues name whoever is signed in. */
export function useOwnRecordId(): string | undefined {
  const [{ data }] = useQuery({ query: OwnRecordDocument, requestPolicy: 'cache-first' });
  return data?.me.recordId;
}

/** Who may be given a ticket. */
export function useSupportStaff(): NonNullable<SupportStaffQuery['supportStaff']> {
  const [{ data }] = useQuery({ query: SupportStaffDocument, requestPolicy: 'cache-first' });
  return data?.supportStaff ?? [];
}

/** Says who answers a ticket; somebody who answers none any more has no name here. */
export function useAssigneeName(): (assigneeId: string | null | undefined) => string {
  const texts = useTexts(staffSupportTexts);
  const own = useOwnRecordId();
  const staff = useSupportStaff();
  return (assigneeId) => {
    if (!assigneeId) return texts.nobody;
    if (assigneeId === own) return texts.me;
    return staff.find(({ id }) => id === assigneeId)?.name ?? texts.colleague;
  };
}
