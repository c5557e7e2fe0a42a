import type { RunFailure, RunStatus, ScheduleStatus } from '../../generated/graphql';
import { catalogue } from '../../i18n/catalogue';

interface Words {
  status: Record<ScheduleStatus, string>;
  runs: Record<RunStatus, string>;
  failures: Record<RunFailure, string>;
}

const words: Record<'en' | 'de', Words> = {
  en: {
    status: { ACTIVE: 'Active', PAUSED: 'Paused', FINISHED: 'Finished', CANCELLED: 'Ended' },
    runs: {
      WAITING: 'Waiting',
      ORDERED: 'On its way',
      PAID: 'Paid',
      FAILED: 'Not paid',
      SKIPPED: 'Skipped',
      CANCELLED: 'Cancelled',
    },
    failures: {
      INSUFFICIENT_FUNDS: 'There was not enough on the account.',
      LIMIT_EXCEEDED: 'It was above the limits of the account.',
      ACCOUNT_FROZEN: 'The account it is paid from is frozen.',
      ACCOUNT_CLOSED: 'The account it is paid from is closed.',
      ACCOUNT_DORMANT: 'The account it is paid from has been unused for long.',
      PAYEE_NOT_ACTIVE: 'The other account takes no money.',
      KYC_REQUIRED: 'Payments to other banks are made once we have verified who you are.',
      REJECTED: 'The other bank has not taken the money.',
      RETURNED: 'The other bank has sent the money back.',
      REFUSED: 'The bank does not make this payment.',
    },
  },
  de: {
    status: { ACTIVE: 'Aktiv', PAUSED: 'Angehalten', FINISHED: 'Abgelaufen', CANCELLED: 'Beendet' },
    runs: {
      WAITING: 'Wartet',
      ORDERED: 'Unterwegs',
      PAID: 'Bezahlt',
      FAILED: 'Nicht bezahlt',
      SKIPPED: 'Ausgelassen',
      CANCELLED: 'Abgesagt',
    },
    failures: {
      INSUFFICIENT_FUNDS: 'Auf dem Konto war nicht genug.',
      LIMIT_EXCEEDED: 'Es lag über den Limits des Kontos.',
      ACCOUNT_FROZEN: 'Das Konto, von dem gezahlt wird, ist eingefroren.',
      ACCOUNT_CLOSED: 'Das Konto, von dem gezahlt wird, ist geschlossen.',
      ACCOUNT_DORMANT: 'Das Konto, von dem gezahlt wird, wurde lange nicht benutzt.',
      PAYEE_NOT_ACTIVE: 'Das andere Konto nimmt kein Geld an.',
      KYC_REQUIRED: 'An andere Banken zahlen wir, sobald wir geprüft haben, wer Sie sind.',
      REJECTED: 'Die andere Bank hat das Geld nicht angenommen.',
      RETURNED: 'Die andere Bank hat das Geld zurückgeschickt.',
      REFUSED: 'Die Bank macht diese Zahlung nicht.',
    },
  },
};

/** What becomes of standing payments, and what can be done with them. */
export const lifeTexts = catalogue({
  en: {
    ...words.en,
    payment: 'Standing payment',
    notFound: 'There is no such standing payment',
    notFoundText: 'Only whoever made it can see it.',
    toList: 'To the standing payments',
    noNext: 'Nothing more will be paid.',
    pausedText: 'Nothing is paid until you resume it. Days that pass meanwhile are not made up for.',
    paidOn: (date: string) => `paid on ${date}`,
    history: 'What has become of it',
    noHistory: 'No day has come yet.',
    nextTry: (date: string) => `We try again on ${date}.`,
    pause: 'Pause',
    resume: 'Resume',
    skip: 'Skip the next one',
    skipTitle: (date: string) => `Skip the payment of ${date}?`,
    skipText: 'Nothing is paid for this day. The next ones stay.',
    end: 'End',
    endTitle: 'End this standing payment?',
    endText: 'Nothing more is paid. This cannot be undone; what was paid stays paid.',
    cancel: 'Back',
    gone: 'There is no such standing payment any more',
    goneText: 'Go back to the list. Nothing was changed.',
    hasEnded: 'It has ended already',
    hasEndedText: 'What has ended cannot be changed. Make a new one instead.',
    notNext: 'Another day is next by now',
    notNextText: 'Look at the days to come, then skip the one you mean.',
  },
  de: {
    ...words.de,
    payment: 'Dauerauftrag',
    notFound: 'Diesen Dauerauftrag gibt es nicht',
    notFoundText: 'Nur wer ihn erteilt hat, sieht ihn.',
    toList: 'Zu den Daueraufträgen',
    noNext: 'Es wird nichts mehr bezahlt.',
    pausedText: 'Bis Sie ihn fortsetzen, wird nichts bezahlt. Tage, die inzwischen vergehen, werden nicht nachgeholt.',
    paidOn: (date: string) => `bezahlt am ${date}`,
    history: 'Was daraus wurde',
    noHistory: 'Noch ist kein Tag gekommen.',
    nextTry: (date: string) => `Wir versuchen es wieder am ${date}.`,
    pause: 'Anhalten',
    resume: 'Fortsetzen',
    skip: 'Nächste auslassen',
    skipTitle: (date: string) => `Zahlung vom ${date} auslassen?`,
    skipText: 'Für diesen Tag wird nichts bezahlt. Die nächsten bleiben.',
    end: 'Beenden',
    endTitle: 'Diesen Dauerauftrag beenden?',
    endText: 'Es wird nichts mehr bezahlt. Das lässt sich nicht rückgängig machen; was bezahlt ist, bleibt bezahlt.',
    cancel: 'Zurück',
    gone: 'Diesen Dauerauftrag gibt es nicht mehr',
    goneText: 'Gehen Sie zurück zur Liste. Es wurde nichts geändert.',
    hasEnded: 'Er ist schon beendet',
    hasEndedText: 'Was beendet ist, lässt sich nicht ändern. Erteilen Sie stattdessen einen neuen.',
    notNext: 'Inzwischen ist ein anderer Tag der nächste',
    notNextText: 'Sehen Sie sich die kommenden Tage an und lassen Sie den aus, den Sie meinen.',
  },
});

export type LifeTexts = (typeof lifeTexts)['en'];
