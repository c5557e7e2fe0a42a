import type { BillNotificationKind } from '../../generated/graphql';
import { catalogue } from '../../i18n/catalogue';

/** Apart from the other texts of bills, because every page may show them. */
export const newsTexts = catalogue<Record<BillNotificationKind, (biller: string) => string> & { close: string }>({
  en: {
    close: 'Close',
    ISSUED: (biller) => `A new bill of ${biller} has arrived.`,
    DUE_SOON: (biller) => `A bill of ${biller} is due soon.`,
    OVERDUE: (biller) => `A bill of ${biller} is overdue.`,
    PAID: (biller) => `A bill of ${biller} is paid.`,
    AUTO_PAY_HELD: (biller) => `A bill of ${biller} is above your ceiling and waits for you.`,
    AUTO_PAY_RETRYING: (biller) => `A bill of ${biller} could not be paid yet. We will try again.`,
    AUTO_PAY_FAILED: (biller) => `A bill of ${biller} could not be paid. Please pay it yourself.`,
  },
  de: {
    close: 'Schließen',
    ISSUED: (biller) => `Eine neue Rechnung von ${biller} ist da.`,
    DUE_SOON: (biller) => `Eine Rechnung von ${biller} ist bald fällig.`,
    OVERDUE: (biller) => `Eine Rechnung von ${biller} ist überfällig.`,
    PAID: (biller) => `Eine Rechnung von ${biller} ist bezahlt.`,
    AUTO_PAY_HELD: (biller) => `Eine Rechnung von ${biller} liegt über Ihrer Obergrenze und wartet auf Sie.`,
    AUTO_PAY_RETRYING: (biller) =>
      `Eine Rechnung von ${biller} konnte noch nicht bezahlt werden. Wir versuchen es wieder.`,
    AUTO_PAY_FAILED: (biller) => `Eine Rechnung von ${biller} konnte nicht bezahlt werden. Bitte zahlen Sie sie selbst.`,
  },
});
