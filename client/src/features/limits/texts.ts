import { catalogue } from '../../i18n/catalogue';

export const limitTexts = catalogue({
  en: {
    limits: 'Limits',
    account: 'Account',
    notFound: 'There is no such account',
    notFoundText: 'Choose one on the overview.',
    toOverview: 'To the overview',
    now: 'What counts now',
    about: 'How much may leave this account by transfers, payments out and bills, so that a thief cannot take everything.',
    perOperation: 'One payment',
    perDay: 'A day',
    perMonth: 'A month',
    none: 'No limit',
    left: (amount: string, until: string) => `${amount} left until ${until}`,
    raiseTitle: (at: string) => `From ${at}`,
    raiseText: 'Higher limits wait for a day, so that you can still stop somebody else who asks for them.',
    change: 'Change the limits',
    changeText: 'Leave a field empty for no limit. What is lower counts at once, what is higher a day later.',
    optional: (label: string) => `${label} (optional)`,
    save: 'Save',
    saved: 'Saved.',
    savedLater: (at: string) => `Saved. What is higher counts from ${at}.`,
    invalidAmount: 'The bank does not accept this amount',
    invalidAmountText: 'Take amounts of zero or more.',
    accountNotFound: 'There is no such account',
    accountNotFoundText: 'Choose one on the overview.',
    yours: 'Your own limits',
    yoursText: 'You share this account. Its owners may have set limits for what you pay; they count besides these.',
    toYours: 'What you may do',
    ownersOnly: 'Only an owner may do this',
    ownersOnlyText: 'You share this account. Ask one of its owners.',
  },
  de: {
    limits: 'Limits',
    account: 'Konto',
    notFound: 'Dieses Konto gibt es nicht',
    notFoundText: 'Wählen Sie eines in der Übersicht.',
    toOverview: 'Zur Übersicht',
    now: 'Was jetzt gilt',
    about:
      'Wie viel durch Überweisungen, Auszahlungen und Rechnungen von diesem Konto abgehen darf, damit ein Dieb nicht ' +
      'alles mitnehmen kann.',
    perOperation: 'Eine Zahlung',
    perDay: 'Ein Tag',
    perMonth: 'Ein Monat',
    none: 'Kein Limit',
    left: (amount: string, until: string) => `${amount} übrig bis ${until}`,
    raiseTitle: (at: string) => `Ab ${at}`,
    raiseText: 'Höhere Limits warten einen Tag, damit Sie noch verhindern können, was jemand anders verlangt.',
    change: 'Limits ändern',
    changeText: 'Ein leeres Feld heißt kein Limit. Was niedriger ist, gilt sofort, was höher ist, einen Tag später.',
    optional: (label: string) => `${label} (freiwillig)`,
    save: 'Speichern',
    saved: 'Gespeichert.',
    savedLater: (at: string) => `Gespeichert. Was höher ist, gilt ab ${at}.`,
    invalidAmount: 'Diesen Betrag nimmt die Bank nicht an',
    invalidAmountText: 'Nehmen Sie Beträge von null oder mehr.',
    accountNotFound: 'Dieses Konto gibt es nicht',
    accountNotFoundText: 'Wählen Sie eines in der Übersicht.',
    yours: 'Ihre eigenen Limits',
    yoursText:
      'Sie teilen dieses Konto. Wem es gehört, kann Limits für Ihre Zahlungen setzen; sie gelten neben diesen hier.',
    toYours: 'Was Sie dürfen',
    ownersOnly: 'Das darf nur, wem das Konto gehört',
    ownersOnlyText: 'Sie teilen dieses Konto. Fragen Sie eine Inhaberin oder einen Inhaber.',
  },
});

export type LimitTexts = (typeof limitTexts)['en'];

export const limitNames = ['perOperation', 'perDay', 'perMonth'] as const;
export type LimitName = (typeof limitNames)[number];
