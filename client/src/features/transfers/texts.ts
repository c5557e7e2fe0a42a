import { catalogue } from '../../i18n/catalogue';

export const transferTexts = catalogue({
  en: {
    transfer: 'Transfer',
    deposit: 'Pay in',
    withdraw: 'Pay out',
    overview: 'Overview',
    fromAccount: 'From account',
    toAccount: 'To account',
    payees: 'Payees',
    another: 'Another account of the bank …',
    number: 'Account number of the receiver',
    numberHint: 'Fourteen digits; spaces do not matter.',
    numberWrong: 'This number has a typing error: it has fourteen digits, and two of them must fit the rest.',
    sameAccount: 'From and to are the same account',
    sameAccountText: 'Choose another account to receive the money. Nothing has moved.',
    choose: 'Choose an account.',
  },
  de: {
    transfer: 'Überweisung',
    deposit: 'Einzahlung',
    withdraw: 'Auszahlung',
    overview: 'Übersicht',
    fromAccount: 'Von Konto',
    toAccount: 'Auf Konto',
    payees: 'Empfänger',
    another: 'Ein anderes Konto der Bank …',
    number: 'Kontonummer der Empfängerin oder des Empfängers',
    numberHint: 'Vierzehn Ziffern; Leerzeichen sind gleich.',
    numberWrong: 'Die Nummer hat einen Tippfehler: Sie hat vierzehn Ziffern, und zwei davon müssen zum Rest passen.',
    sameAccount: 'Von und an sind dasselbe Konto',
    sameAccountText: 'Wählen Sie ein anderes Konto als Ziel. Es wurde nichts bewegt.',
    choose: 'Wählen Sie ein Konto.',
  },
});

export type TransferTexts = (typeof transferTexts)['en'];
