import { catalogue } from '../i18n/catalogue';

export const termsTexts = catalogue({
  en: {
    perPayment: 'Most per payment',
    today: 'Left for today',
    month: 'Left for this month',
    then: 'then',
    fee: 'Fee',
    noFee: 'None',
    feeBeyond: (fee: string, free: number) =>
      free === 0 ? `${fee}, booked at the end of the month` : `${fee} beyond ${free} payments a month, booked at its end`,
    above: 'That is above the limits of the account.',
    toLimits: 'Change the limits',
    notRead: 'Limits and fees could not be read. They hold all the same.',
  },
  de: {
    perPayment: 'Höchstens je Zahlung',
    today: 'Heute noch übrig',
    month: 'Diesen Monat noch übrig',
    then: 'danach',
    fee: 'Entgelt',
    noFee: 'Keines',
    feeBeyond: (fee: string, free: number) =>
      free === 0
        ? `${fee}, gebucht am Monatsende`
        : `${fee} ab der ${free + 1}. Zahlung im Monat, gebucht an seinem Ende`,
    above: 'Das ist mehr, als die Limits des Kontos zulassen.',
    toLimits: 'Limits ändern',
    notRead: 'Limits und Entgelte konnten nicht gelesen werden. Sie gelten trotzdem.',
  },
});
