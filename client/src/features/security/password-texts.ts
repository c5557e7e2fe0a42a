import { catalogue } from '../../i18n/catalogue';

export const passwordTexts = catalogue({
  en: {
    profile: 'Profile',
    title: 'Change password',
    about: 'All other sessions end with it: whoever knew the old password may be in them.',
    current: 'Your password of now',
    currentMissing: 'Write the password you sign in with now.',
    new: 'New password',
    newHint: 'At least ten characters; a sentence of your own is best.',
    newShort: 'Take at least ten characters.',
    newLong: 'Take at most 200 characters.',
    code: 'Code of the app, or a recovery code',
    codeMissing: 'Write the code.',
    change: 'Change the password',
    changed: 'Your password is changed, and all other sessions have ended.',
  },
  de: {
    profile: 'Profil',
    title: 'Passwort ändern',
    about: 'Alle anderen Sitzungen enden damit: Wer das alte Passwort kannte, ist vielleicht in einer davon.',
    current: 'Ihr jetziges Passwort',
    currentMissing: 'Schreiben Sie das Passwort, mit dem Sie sich jetzt anmelden.',
    new: 'Neues Passwort',
    newHint: 'Mindestens zehn Zeichen; am besten ein eigener Satz.',
    newShort: 'Nehmen Sie mindestens zehn Zeichen.',
    newLong: 'Nehmen Sie höchstens 200 Zeichen.',
    code: 'Code der App oder ein Notfallcode',
    codeMissing: 'Schreiben Sie den Code.',
    change: 'Passwort ändern',
    changed: 'Ihr Passwort ist geändert, und alle anderen Sitzungen sind beendet.',
  },
});
