import type { CombinedError } from '@urql/core';
import { catalogue } from '../i18n/catalogue';

/** Why something did not work, with what to do about it and the code that support asks for. */
export interface Problem {
  readonly title: string;
  readonly text: string;
  readonly code: string;
  /** Whether the same request may succeed in a moment. */
  readonly canRetry: boolean;
  /** Another page that helps. */
  readonly wayOut?: { readonly to: string; readonly label: string };
}

export const problemTexts = catalogue({
  en: {
    unreachable: 'The bank cannot be reached',
    unreachableText: 'Check your connection. We go on by ourselves as soon as the bank answers.',
    signedOut: 'Your session has ended',
    signedOutText: 'Sign in again to go on.',
    notAllowed: 'You may not do this',
    notAllowedText: 'The bank has not given you the right to. Whoever looks after you there can tell you why.',
    busy: 'Too many attempts',
    busyText: 'Wait a minute, then try again.',
    broken: 'The bank made a mistake',
    brokenText: (reference: string) =>
      `Nothing you did caused it. Try again; if it stays, tell us the reference${reference ? ` ${reference}` : ''}.`,
    unexpected: 'This did not work',
    unexpectedText: 'Try again. If it stays, reload the page: a newer version may be there.',
    retry: 'Try again',
  },
  de: {
    unreachable: 'Die Bank ist nicht erreichbar',
    unreachableText: 'Prüfen Sie Ihre Verbindung. Es geht von selbst weiter, sobald die Bank antwortet.',
    signedOut: 'Ihre Sitzung ist beendet',
    signedOutText: 'Melden Sie sich wieder an, um weiterzumachen.',
    notAllowed: 'Das dürfen Sie nicht',
    notAllowedText: 'Die Bank hat Ihnen das Recht dazu nicht gegeben. Wer Sie dort betreut, weiß, warum.',
    busy: 'Zu viele Versuche',
    busyText: 'Warten Sie eine Minute und versuchen Sie es dann wieder.',
    broken: 'Der Bank ist ein Fehler unterlaufen',
    brokenText: (reference: string) =>
      `Es liegt nicht an Ihnen. Versuchen Sie es noch einmal; hilft das nicht, nennen Sie uns die Nummer${
        reference ? ` ${reference}` : ''
      }.`,
    unexpected: 'Das hat nicht geklappt',
    unexpectedText: 'Versuchen Sie es noch einmal. Hilft das nicht, laden Sie die Seite neu.',
    retry: 'Noch einmal versuchen',
  },
});

export type ProblemTexts = (typeof problemTexts)['en'];

/** What an answer's `errors` mean for a customer; refusals that are data are explained where they occur. */
export function problemOf(error: CombinedError, texts: ProblemTexts): Problem {
  if (error.networkError) return unreachable(texts);
  const extensions = error.graphQLErrors[0]?.extensions ?? {};
  return problemOfCode(String(extensions['code'] ?? 'UNKNOWN'), texts, String(extensions['correlationId'] ?? ''));
}

export function unreachable(texts: ProblemTexts): Problem {
  return { title: texts.unreachable, text: texts.unreachableText, code: 'UNREACHABLE', canRetry: true };
}

export function problemOfCode(code: string, texts: ProblemTexts, reference = ''): Problem {
  switch (code) {
    case 'AUTH_NOT_AUTHENTICATED':
      return { title: texts.signedOut, text: texts.signedOutText, code, canRetry: true };
    case 'AUTH_NOT_AUTHORIZED':
      return { title: texts.notAllowed, text: texts.notAllowedText, code, canRetry: false };
    case 'TOO_MANY_REQUESTS':
      return { title: texts.busy, text: texts.busyText, code, canRetry: true };
    case 'INTERNAL_SERVER_ERROR':
      return { title: texts.broken, text: texts.brokenText(reference), code, canRetry: true };
    default:
      return { title: texts.unexpected, text: texts.unexpectedText, code, canRetry: true };
  }
}

/** Stands at the end of a switch over all refusals: it does not compile when one of them is missing. */
export function unknownRefusal(refusal: never, texts: ProblemTexts): Problem {
  // A bank that is newer than this page may know refusals that this page does not.
  const { code } = refusal as { code?: string };
  return problemOfCode(code ?? 'UNKNOWN', texts);
}
