import type { TransactionStatus } from '../../generated/graphql';
import { catalogue } from '../../i18n/catalogue';

type OfStatus = Record<'en' | 'de', Record<TransactionStatus, string>>;

const status: OfStatus = {
  en: { PENDING: 'On its way', BOOKED: 'Carried out', REJECTED: 'Rejected', REVERSED: 'Sent back' },
  de: { PENDING: 'Unterwegs', BOOKED: 'Ausgeführt', REJECTED: 'Abgelehnt', REVERSED: 'Zurückgegeben' },
};

const steps: OfStatus = {
  en: { PENDING: 'Ordered', BOOKED: 'Carried out', REJECTED: 'Rejected', REVERSED: 'Sent back' },
  de: { PENDING: 'Beauftragt', BOOKED: 'Ausgeführt', REJECTED: 'Abgelehnt', REVERSED: 'Zurückgegeben' },
};

const meanings: OfStatus = {
  en: {
    PENDING: 'The money is set aside for it. The other bank has not answered yet; what it says appears here.',
    BOOKED: 'The money has left your account.',
    REJECTED: 'The other bank has not taken it. The money can be spent again.',
    REVERSED: 'The other bank has sent the money back. It is on your account again.',
  },
  de: {
    PENDING: 'Das Geld ist dafür zurückgelegt. Die andere Bank hat noch nicht geantwortet; was sie sagt, erscheint hier.',
    BOOKED: 'Das Geld hat Ihr Konto verlassen.',
    REJECTED: 'Die andere Bank hat sie nicht angenommen. Sie können über das Geld wieder verfügen.',
    REVERSED: 'Die andere Bank hat das Geld zurückgegeben. Es ist wieder auf Ihrem Konto.',
  },
};

export const externalTexts = catalogue({
  en: {
    title: 'To another bank',
    transfer: 'Transfer',
    fromAccount: 'From account',
    to: 'To',
    somebodyElse: 'Somebody else …',
    name: 'Name of the receiver',
    iban: 'IBAN',
    ibanHint: 'Begins with two letters, such as DE; spaces do not matter.',
    nameMissing: 'Write the name.',
    nameLong: 'Take at most 100 letters.',
    ibanWrong: 'This IBAN has a typing error: a character is wrong or missing.',
    nameCheck: 'Name check',
    status: status.en,
    steps: steps.en,
    meanings: meanings.en,
    reason: (reason: string) => `It said: “${reason}”`,
    becoming: 'What became of it',
    list: 'Payments to other banks',
    add: 'New payment',
    account: 'Account',
    none: 'Nothing yet',
    noneText: 'What you pay to other banks stands here, with what has become of it.',
    payment: 'Payment to another bank',
    notFound: 'There is no such payment',
    notFoundText: 'Nobody but whoever ordered it can see a payment.',
    toList: 'To the payments',
    noAccount: 'There is no such account',
    noAccountText: 'Nobody but its owner can see an account. Choose one on the overview.',
    toOverview: 'To the overview',
  },
  de: {
    title: 'An eine andere Bank',
    transfer: 'Überweisung',
    fromAccount: 'Von Konto',
    to: 'An',
    somebodyElse: 'Jemand anderes …',
    name: 'Name der Empfängerin oder des Empfängers',
    iban: 'IBAN',
    ibanHint: 'Beginnt mit zwei Buchstaben, etwa DE; Leerzeichen sind gleich.',
    nameMissing: 'Schreiben Sie den Namen.',
    nameLong: 'Nehmen Sie höchstens 100 Zeichen.',
    ibanWrong: 'Diese IBAN hat einen Tippfehler: Ein Zeichen ist falsch oder fehlt.',
    nameCheck: 'Namensprüfung',
    status: status.de,
    steps: steps.de,
    meanings: meanings.de,
    reason: (reason: string) => `Sie sagt: „${reason}“`,
    becoming: 'Was daraus wurde',
    list: 'Zahlungen an andere Banken',
    add: 'Neue Zahlung',
    account: 'Konto',
    none: 'Noch nichts',
    noneText: 'Was Sie an andere Banken zahlen, steht hier, und was daraus wurde.',
    payment: 'Zahlung an eine andere Bank',
    notFound: 'Diese Zahlung gibt es nicht',
    notFoundText: 'Nur wer sie beauftragt hat, kann eine Zahlung sehen.',
    toList: 'Zu den Zahlungen',
    noAccount: 'Dieses Konto gibt es nicht',
    noAccountText: 'Nur wem ein Konto gehört, kann es sehen. Wählen Sie eines auf der Übersicht.',
    toOverview: 'Zur Übersicht',
  },
});

export type ExternalTexts = (typeof externalTexts)['en'];
