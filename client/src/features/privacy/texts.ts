import type { ErasureObstacle, KeptData, SecondFactorKind } from '../../generated/graphql';
import { catalogue } from '../../i18n/catalogue';

const kept: Record<'en' | 'de', Record<KeptData, string>> = {
  en: {
    BOOKED_ENTRIES: 'What was booked on your accounts, with their numbers: the books of a bank may have no gap.',
    PAYMENT_ORDERS: 'Orders that were carried out, to other banks with the name of who was paid: they prove payments.',
    STATEMENTS: 'That statements were issued. The name on them can no longer be read.',
    AUDIT_RECORD: 'Who did what and when, with network addresses: it shows whether somebody did what they may not.',
  },
  de: {
    BOOKED_ENTRIES: 'Was auf Ihren Konten gebucht wurde, mit deren Nummern: Die Bücher einer Bank haben keine Lücke.',
    PAYMENT_ORDERS: 'Ausgeführte Aufträge, an andere Banken mit dem Namen des Empfängers: Sie belegen Zahlungen.',
    STATEMENTS: 'Dass Auszüge erstellt wurden. Der Name darauf ist nicht mehr lesbar.',
    AUDIT_RECORD: 'Wer wann was tat, mit Netzadressen: Daran zeigt sich, ob jemand tat, was er nicht darf.',
  },
};

const obstacles: Record<'en' | 'de', Record<ErasureObstacle, string>> = {
  en: {
    STAFF_ROLES: 'You work for the bank: talk to us.',
    MONEY: 'There is money on an account, or one is overdrawn: transfer it, or balance it.',
    HOLDS: 'Money is on hold: wait until it is taken or let go.',
    FROZEN_ACCOUNT: 'An account is frozen: talk to us.',
    INTEREST_DUE: 'Interest or fees are not booked yet: wait for the end of the month.',
    EXTERNAL_PAYMENTS: 'A payment to another bank is on its way, or may come back: wait for it.',
    SCHEDULED_PAYMENTS: 'A standing payment has not ended: end it.',
    SAVINGS_GOALS: 'A savings goal is open: close it.',
    BILL_PAYMENTS: 'A biller has not confirmed a payment yet: wait for it.',
    PENDING_CHANGES: 'A change waits for somebody at the bank: talk to us.',
  },
  de: {
    STAFF_ROLES: 'Sie arbeiten für die Bank: Sprechen Sie mit uns.',
    MONEY: 'Auf einem Konto ist Geld, oder eines ist überzogen: Überweisen Sie es, oder gleichen Sie es aus.',
    HOLDS: 'Geld ist vorgemerkt: Warten Sie, bis es abgebucht oder frei wird.',
    FROZEN_ACCOUNT: 'Ein Konto ist gesperrt: Sprechen Sie mit uns.',
    INTEREST_DUE: 'Zinsen oder Gebühren sind noch nicht gebucht: Warten Sie auf das Ende des Monats.',
    EXTERNAL_PAYMENTS: 'Eine Zahlung an eine andere Bank ist unterwegs oder kann zurückkommen: Warten Sie darauf.',
    SCHEDULED_PAYMENTS: 'Ein Dauerauftrag läuft noch: Beenden Sie ihn.',
    SAVINGS_GOALS: 'Ein Sparziel ist offen: Schließen Sie es.',
    BILL_PAYMENTS: 'Ein Versorger hat eine Zahlung noch nicht bestätigt: Warten Sie darauf.',
    PENDING_CHANGES: 'Eine Änderung wartet auf jemanden in der Bank: Sprechen Sie mit uns.',
  },
};

const sentBy: Record<'en' | 'de', Record<SecondFactorKind, string>> = {
  en: {
    APP: 'Write the code that your app shows.',
    PASSKEY: 'Write the code of your app, or a recovery code.',
    EMAIL: 'We have sent a code to your e-mail address.',
    SMS: 'We have sent a code to your phone.',
  },
  de: {
    APP: 'Schreiben Sie den Code, den Ihre App zeigt.',
    PASSKEY: 'Schreiben Sie den Code Ihrer App oder einen Code zur Wiederherstellung.',
    EMAIL: 'Wir haben einen Code an Ihre E-Mail-Adresse geschickt.',
    SMS: 'Wir haben einen Code an Ihr Telefon geschickt.',
  },
};

export const privacyTexts = catalogue({
  en: {
    profile: 'Profile',
    title: 'Your data',
    take: 'Take it along',
    takeText:
      'Everything that the bank holds of you, as a file that programs can read (JSON). Each download is recorded.',
    lists: (count: number) => `${count} lists are in it`,
    download: 'Download my data',
    erase: 'Leave the bank',
    eraseText:
      'Your accounts are closed, you are signed out everywhere, and your name, your addresses and what you have written ' +
      'here are destroyed for ever. Nobody can bring them back, the bank neither.',
    keptTitle: 'What the law demands to keep, and why',
    password: 'Your password',
    passwordMissing: 'Write your password.',
    code: 'Code of your second factor',
    codeMissing: 'Write the code.',
    understood: 'I know that it is for ever',
    understoodMissing: 'Say that you know it.',
    goOn: 'Erase my data',
    really: 'Erase everything, for ever?',
    reallyText: 'This is the last question. Download your data before, if you want to have it.',
    yes: 'Yes, erase it',
    no: 'No, stay',
    wrongPassword: 'This is not right',
    wrongPasswordText: 'Write password and code again. Too many wrong ones lock signing in for a while.',
    locked: 'Locked for now',
    lockedText: (until: string) => `Too many attempts have failed. Try again after ${until}.`,
    codeNeeded: 'A code is needed',
    obstructed: 'Something has to end before',
    kept: kept.en,
    obstacles: obstacles.en,
    sentBy: sentBy.en,
  },
  de: {
    profile: 'Profil',
    title: 'Ihre Daten',
    take: 'Mitnehmen',
    takeText:
      'Alles, was die Bank von Ihnen hat, als Datei, die Programme lesen können (JSON). Jedes Herunterladen wird ' +
      'aufgezeichnet.',
    lists: (count: number) => `${count} Listen sind darin`,
    download: 'Meine Daten herunterladen',
    erase: 'Die Bank verlassen',
    eraseText:
      'Ihre Konten werden geschlossen, Sie werden überall abgemeldet, und Ihr Name, Ihre Adressen und was Sie hier ' +
      'geschrieben haben, werden für immer vernichtet. Niemand kann sie zurückholen, auch die Bank nicht.',
    keptTitle: 'Was aufzuheben das Gesetz verlangt, und warum',
    password: 'Ihr Passwort',
    passwordMissing: 'Schreiben Sie Ihr Passwort.',
    code: 'Code des zweiten Faktors',
    codeMissing: 'Schreiben Sie den Code.',
    understood: 'Ich weiß, dass es für immer ist',
    understoodMissing: 'Sagen Sie, dass Sie es wissen.',
    goOn: 'Meine Daten löschen',
    really: 'Alles löschen, für immer?',
    reallyText: 'Das ist die letzte Frage. Laden Sie Ihre Daten vorher herunter, wenn Sie sie haben möchten.',
    yes: 'Ja, löschen',
    no: 'Nein, bleiben',
    wrongPassword: 'Das stimmt nicht',
    wrongPasswordText: 'Schreiben Sie Passwort und Code noch einmal. Zu viele falsche sperren das Anmelden für eine Weile.',
    locked: 'Vorübergehend gesperrt',
    lockedText: (until: string) => `Zu viele Versuche sind fehlgeschlagen. Versuchen Sie es nach ${until} wieder.`,
    codeNeeded: 'Ein Code ist nötig',
    obstructed: 'Vorher muss etwas enden',
    kept: kept.de,
    obstacles: obstacles.de,
    sentBy: sentBy.de,
  },
});

export type PrivacyTexts = (typeof privacyTexts)['en'];
