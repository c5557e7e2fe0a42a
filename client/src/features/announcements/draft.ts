import type {
  AccountType,
  AnnouncementAudience,
  AnnouncementFieldsFragment,
  AnnouncementSeverity,
} from '../../generated/graphql';

/** An announcement as it stands in the form; times are those of whoever writes it. */
export interface Draft {
  readonly audience: AnnouncementAudience;
  readonly accountType: AccountType;
  readonly currency: string;
  readonly severity: AnnouncementSeverity;
  readonly title: string;
  readonly text: string;
  readonly shownFrom: string;
  readonly shownUntil: string;
}

export const emptyDraft: Draft = {
  audience: 'CUSTOMERS',
  accountType: 'CHECKING',
  currency: '',
  severity: 'INFO',
  title: '',
  text: '',
  shownFrom: '',
  shownUntil: '',
};

export function draftOf(announcement: AnnouncementFieldsFragment): Draft {
  const { audience, accountType, currency, severity, title, text, shownFrom, shownUntil } = announcement;
  return {
    audience,
    accountType: accountType ?? emptyDraft.accountType,
    currency: currency ?? '',
    severity,
    title,
    text,
    shownFrom: localTime(shownFrom),
    shownUntil: localTime(shownUntil),
  };
}

/** What the bank is told: which accounts only for those who hold some, and instants in the place of times of here. */
export function inputOf({ accountType, currency, shownFrom, shownUntil, ...rest }: Draft) {
  const isForHolders = rest.audience === 'HOLDERS';
  return {
    ...rest,
    accountType: isForHolders ? accountType : null,
    currency: isForHolders && currency ? currency : null,
    shownFrom: shownFrom ? new Date(shownFrom).toISOString() : null,
    shownUntil: new Date(shownUntil).toISOString(),
  };
}

/** As a field for date and time writes it, to the minute. */
function localTime(instant: string): string {
  const at = new Date(instant);
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
