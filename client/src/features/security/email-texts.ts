import { catalogue } from '../../i18n/catalogue';

export const emailTexts = catalogue({
  en: {
    profile: 'Profile',
    title: 'E-mail address',
    about: (email: string) =>
      `When you registered we sent a code to ${email}. Write it here, so that we know that our messages reach you.`,
    code: 'Code of the e-mail',
    confirm: 'Confirm',
    sendAgain: 'Send another code',
    sent: 'Another code is on its way. The one before it works no longer.',
    verified: (email: string) => `We know that our e-mails reach you at ${email}.`,
  },
  de: {
    profile: 'Profil',
    title: 'E-Mail-Adresse',
    about: (email: string) =>
      `Als Sie zu uns kamen, haben wir einen Code an ${email} geschickt. Schreiben Sie ihn hier hin, damit wir wissen, ` +
      'dass unsere Nachrichten Sie erreichen.',
    code: 'Code aus der E-Mail',
    confirm: 'Bestätigen',
    sendAgain: 'Noch einen Code schicken',
    sent: 'Ein weiterer Code ist unterwegs. Der vorige gilt nicht mehr.',
    verified: (email: string) => `Wir wissen, dass unsere E-Mails Sie unter ${email} erreichen.`,
  },
});
