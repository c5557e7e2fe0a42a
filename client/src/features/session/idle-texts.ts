import { catalogue } from '../../i18n/catalogue';

/** Apart from the other texts of the session, because every page may show them. */
export const idleTexts = catalogue({
  en: {
    title: 'Are you still there?',
    text: (seconds: number) => `For your safety you will be signed out in ${seconds} seconds.`,
    draft: 'What you have begun to fill in stays here until you sign in again.',
    stay: 'Stay signed in',
    signOut: 'Sign out',
  },
  de: {
    title: 'Sind Sie noch da?',
    text: (seconds: number) => `Zu Ihrer Sicherheit werden Sie in ${seconds} Sekunden abgemeldet.`,
    draft: 'Was Sie begonnen haben auszufüllen, bleibt hier, bis Sie sich wieder anmelden.',
    stay: 'Angemeldet bleiben',
    signOut: 'Abmelden',
  },
});
