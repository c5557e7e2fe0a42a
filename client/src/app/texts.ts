import { catalogue } from '../i18n/catalogue';

export const appTexts = catalogue({
  en: {
    skip: 'Skip to content',
    navigation: 'Main',
    signOut: 'Sign out',
    offline: 'No connection to the bank. What you see is from before; payments wait.',
    back: 'The bank answers again.',
    notFound: 'There is no such page',
    notFoundText: 'The address may be old, or a letter of it is missing.',
    toOverview: 'To the overview',
    developers: 'For developers',
    broken: 'This page has broken',
    brokenText: 'It is our mistake, and your money is where it was. Load the page again to go on.',
    reload: 'Load again',
  },
  de: {
    skip: 'Zum Inhalt',
    navigation: 'Haupt',
    signOut: 'Abmelden',
    offline: 'Keine Verbindung zur Bank. Was Sie sehen, ist von vorhin; Zahlungen warten.',
    back: 'Die Bank antwortet wieder.',
    notFound: 'Diese Seite gibt es nicht',
    notFoundText: 'Die Adresse ist vielleicht alt, oder es fehlt ein Buchstabe.',
    toOverview: 'Zur Übersicht',
    developers: 'Für Entwickler',
    broken: 'Diese Seite ist kaputtgegangen',
    brokenText: 'Das ist unser Fehler, und Ihr Geld ist, wo es war. Laden Sie die Seite neu, um weiterzumachen.',
    reload: 'Neu laden',
  },
});
