import { catalogue } from '../../i18n/catalogue';

export const recoveryTexts = catalogue({
  en: {
    title: 'Forgotten password',
    about: 'We send you a code, with which you choose a new password.',
    email: 'E-mail',
    emailWrong: 'Write an e-mail address, such as maya@example.com.',
    way: 'How do you want to get the code?',
    byEmail: 'By e-mail',
    bySms: 'By short message, to the phone number we know',
    send: 'Send the code',
    // Said for every address alike, so that nobody learns here who banks with us.
    sent: (email: string) => `If ${email} belongs to a customer, a code is on its way. It is good for fifteen minutes.`,
    sentAgain: 'If this is a customer’s address, another code is on its way, at most one a minute. Use the newest.',
    code: 'Code',
    codeHint: 'The eight digits of the newest message.',
    codeMissing: 'Write the eight digits of the message.',
    newPassword: 'New password',
    passwordHint: 'At least ten characters; a sentence of your own is best.',
    passwordShort: 'Take at least ten characters.',
    replace: 'Replace the password',
    sendAgain: 'Send another code',
    otherAddress: 'Another address',
    remembered: 'Remembered it?',
    signIn: 'Sign in',
    wrongCode: 'This code does not work',
    wrongCodeText: 'Check the digits. A code is good for fifteen minutes and five attempts; then have another one sent.',
    weak: 'This password is too easy to guess',
    weakText: 'Take a longer one, or several words that only you would put together.',
    invalid: 'The bank does not accept this',
  },
  de: {
    title: 'Passwort vergessen',
    about: 'Wir schicken Ihnen einen Code, mit dem Sie ein neues Passwort wählen.',
    email: 'E-Mail',
    emailWrong: 'Schreiben Sie eine E-Mail-Adresse wie maya@example.com.',
    way: 'Wie soll der Code zu Ihnen kommen?',
    byEmail: 'Per E-Mail',
    bySms: 'Per SMS, an die Telefonnummer, die wir kennen',
    send: 'Code schicken',
    sent: (email: string) =>
      `Wenn ${email} zu einer Kundin oder einem Kunden gehört, ist ein Code unterwegs. Er gilt eine Viertelstunde.`,
    sentAgain:
      'Wenn das die Adresse einer Kundin oder eines Kunden ist, ist ein weiterer Code unterwegs, höchstens einer in der ' +
      'Minute. Nehmen Sie den neuesten.',
    code: 'Code',
    codeHint: 'Die acht Ziffern der neuesten Nachricht.',
    codeMissing: 'Schreiben Sie die acht Ziffern der Nachricht.',
    newPassword: 'Neues Passwort',
    passwordHint: 'Mindestens zehn Zeichen; am besten ein eigener Satz.',
    passwordShort: 'Nehmen Sie mindestens zehn Zeichen.',
    replace: 'Passwort ersetzen',
    sendAgain: 'Noch einen Code schicken',
    otherAddress: 'Andere Adresse',
    remembered: 'Doch eingefallen?',
    signIn: 'Anmelden',
    wrongCode: 'Dieser Code gilt nicht',
    wrongCodeText:
      'Prüfen Sie die Ziffern. Ein Code gilt eine Viertelstunde und fünf Versuche; danach lassen Sie sich einen neuen ' +
      'schicken.',
    weak: 'Dieses Passwort ist zu leicht zu erraten',
    weakText: 'Nehmen Sie ein längeres oder mehrere Wörter, die nur Sie zusammenstellen würden.',
    invalid: 'Das nimmt die Bank nicht an',
  },
});

export type RecoveryTexts = (typeof recoveryTexts)['en'];
