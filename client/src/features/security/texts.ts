import { catalogue } from '../../i18n/catalogue';

export const securityTexts = catalogue({
  en: {
    title: 'Second factor',
    profile: 'Profile',
    about:
      'With a second factor, signing in takes your password and a code that an app on your phone shows. Whoever learns ' +
      'your password alone cannot get in.',
    isOff: 'You sign in with your password alone.',
    isOn: 'Signing in asks for a code.',
    setUp: 'Set up',
    password: 'Your password',
    passwordMissing: 'Write your password.',
    begin: 'Continue',
    scanTitle: 'Show your app this code',
    scanText: 'Any authenticator app takes it. Then write the six digits that the app shows.',
    qrCode: 'QR code for your authenticator app',
    secret: 'Or type this key',
    openApp: 'Open an app on this device',
    code: 'Six-digit code',
    codeMissing: 'Write the code.',
    codeSent: 'One more step: write the code that we have sent you.',
    confirm: 'Turn it on',
    codesTitle: 'Keep these recovery codes',
    codesText:
      'Each of them lets you in once when your phone is lost. They are shown only now: print them, or keep them where ' +
      'you keep your passwords.',
    copy: 'Copy',
    copied: 'Copied.',
    notCopied: 'This browser does not let us copy. Print them, or write them down.',
    print: 'Print',
    keptThem: 'I have kept them',
    remove: 'Turn it off',
    removeText: 'It takes your password and a code of the app, or a recovery code.',
    anyCode: 'Code of the app, or a recovery code',
    sentCode: 'Code of the message',
    removed: 'The second factor is off. You sign in with your password alone.',
  },
  de: {
    title: 'Zweiter Faktor',
    profile: 'Profil',
    about:
      'Mit einem zweiten Faktor braucht das Anmelden Ihr Passwort und einen Code, den eine App auf Ihrem Telefon ' +
      'zeigt. Wer nur Ihr Passwort erfährt, kommt nicht hinein.',
    isOff: 'Sie melden sich nur mit Ihrem Passwort an.',
    isOn: 'Beim Anmelden wird nach einem Code gefragt.',
    setUp: 'Einrichten',
    password: 'Ihr Passwort',
    passwordMissing: 'Schreiben Sie Ihr Passwort.',
    begin: 'Weiter',
    scanTitle: 'Zeigen Sie der App diesen Code',
    scanText: 'Jede Authenticator-App nimmt ihn. Schreiben Sie dann die sechs Ziffern, die die App zeigt.',
    qrCode: 'QR-Code für Ihre Authenticator-App',
    secret: 'Oder tippen Sie diesen Schlüssel ein',
    openApp: 'Eine App auf diesem Gerät öffnen',
    code: 'Sechsstelliger Code',
    codeMissing: 'Schreiben Sie den Code.',
    codeSent: 'Noch ein Schritt: Schreiben Sie den Code, den wir Ihnen geschickt haben.',
    confirm: 'Einschalten',
    codesTitle: 'Bewahren Sie diese Notfallcodes auf',
    codesText:
      'Jeder lässt Sie einmal hinein, wenn Ihr Telefon verloren ist. Sie sind nur jetzt zu sehen: Drucken Sie sie, oder ' +
      'verwahren Sie sie bei Ihren Passwörtern.',
    copy: 'Kopieren',
    copied: 'Kopiert.',
    notCopied: 'Dieser Browser lässt uns nicht kopieren. Drucken Sie sie, oder schreiben Sie sie auf.',
    print: 'Drucken',
    keptThem: 'Ich habe sie verwahrt',
    remove: 'Ausschalten',
    removeText: 'Es braucht Ihr Passwort und einen Code der App oder einen Notfallcode.',
    anyCode: 'Code der App oder ein Notfallcode',
    sentCode: 'Code aus der Nachricht',
    removed: 'Der zweite Faktor ist aus. Sie melden sich nur mit Ihrem Passwort an.',
  },
});

export type SecurityTexts = (typeof securityTexts)['en'];
