import { catalogue } from '../../i18n/catalogue';

export const sentCodeTexts = catalogue({
  en: {
    title: 'Codes that we send you',
    about:
      'Without an app: signing in takes a code that we send you. It is weaker than an app or a passkey, and better ' +
      'than your password alone.',
    way: 'Where to',
    byEmail: 'To your e-mail address',
    bySms: 'To your phone',
    password: 'Your password',
    passwordMissing: 'Write your password.',
    begin: 'Send a code',
    sent: 'A code is on its way. Write it here, so that we know that it has reached you.',
    code: 'Code of the message',
    confirm: 'Confirm',
    wish: 'Have codes sent',
    isOn: { EMAIL: 'Codes go to your e-mail address.', SMS: 'Codes go to your phone.' },
    appFirst: 'While you use an app, its codes count and none are sent.',
    stop: 'Send no more codes',
    stopText: 'It takes your password and a code.',
    anyCode: 'Code',
    added: 'From now on we send you a code when you sign in.',
    removed: 'We send you no more codes.',
    noPhone: 'We have no phone number of yours',
    noPhoneText: 'Take your e-mail address.',
  },
  de: {
    title: 'Codes, die wir schicken',
    about:
      'Ohne App: Zum Anmelden braucht es einen Code, den wir Ihnen schicken. Das ist schwächer als eine App oder ein ' +
      'Passkey und besser als nur Ihr Passwort.',
    way: 'Wohin',
    byEmail: 'An Ihre E-Mail-Adresse',
    bySms: 'An Ihr Telefon',
    password: 'Ihr Passwort',
    passwordMissing: 'Schreiben Sie Ihr Passwort.',
    begin: 'Code schicken',
    sent: 'Ein Code ist unterwegs. Schreiben Sie ihn hier hin, damit wir wissen, dass er Sie erreicht hat.',
    code: 'Code aus der Nachricht',
    confirm: 'Bestätigen',
    wish: 'Codes schicken lassen',
    isOn: { EMAIL: 'Codes gehen an Ihre E-Mail-Adresse.', SMS: 'Codes gehen an Ihr Telefon.' },
    appFirst: 'Solange Sie eine App benutzen, gelten deren Codes, und wir schicken keine.',
    stop: 'Keine Codes mehr schicken',
    stopText: 'Es braucht Ihr Passwort und einen Code.',
    anyCode: 'Code',
    added: 'Von nun an schicken wir Ihnen beim Anmelden einen Code.',
    removed: 'Wir schicken Ihnen keine Codes mehr.',
    noPhone: 'Wir haben keine Telefonnummer von Ihnen',
    noPhoneText: 'Nehmen Sie Ihre E-Mail-Adresse.',
  },
});
