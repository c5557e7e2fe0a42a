import { catalogue } from '../../i18n/catalogue';

export const transferTexts = catalogue({
  en: {
    transfer: 'Transfer',
    deposit: 'Pay in',
    withdraw: 'Pay out',
    overview: 'Overview',
    fromAccount: 'From account',
    elsewhere: 'To another bank',
    bulk: 'Many transfers',
    payees: 'Payees',
    standing: 'Standing payments',
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
    elsewhere: 'An eine andere Bank',
    bulk: 'Sammelüberweisung',
    payees: 'Empfänger',
    standing: 'Daueraufträge',
    sameAccount: 'Von und an sind dasselbe Konto',
    sameAccountText: 'Wählen Sie ein anderes Konto als Ziel. Es wurde nichts bewegt.',
    choose: 'Wählen Sie ein Konto.',
  },
});

export type TransferTexts = (typeof transferTexts)['en'];
