import { catalogue } from '../i18n/catalogue';

export const targetTexts = catalogue({
  en: {
    toAccount: 'To account',
    payees: 'Payees',
    another: 'Another account of the bank …',
    number: 'Account number of the receiver',
    numberHint: 'Fourteen digits; spaces do not matter.',
    numberWrong: 'This number has a typing error: it has fourteen digits, and two of them must fit the rest.',
  },
  de: {
    toAccount: 'Auf Konto',
    payees: 'Empfänger',
    another: 'Ein anderes Konto der Bank …',
    number: 'Kontonummer der Empfängerin oder des Empfängers',
    numberHint: 'Vierzehn Ziffern; Leerzeichen sind gleich.',
    numberWrong: 'Die Nummer hat einen Tippfehler: Sie hat vierzehn Ziffern, und zwei davon müssen zum Rest passen.',
  },
});

export type TargetTexts = (typeof targetTexts)['en'];
