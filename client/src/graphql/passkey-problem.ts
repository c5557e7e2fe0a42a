import { catalogue } from '../i18n/catalogue';
import type { Problem } from './problems';

/** What is said when a browser gives no passkey, wherever it was asked. */
export const passkeyTexts = catalogue({
  en: {
    cancelled: 'No passkey was used',
    cancelledText: 'You have stopped it, or this device has none for this bank. Try again, or take another way.',
    known: 'This device has a passkey already',
    knownText: 'One is enough for each device. Take another device, or remove the old one first.',
    unavailable: 'Passkeys do not work here',
    unavailableText: 'Your browser does not allow them on this page. Take another way.',
    refused: 'The bank has not accepted the passkey',
    refusedText: 'It may have been removed, or it took too long. Try again, or take another way.',
  },
  de: {
    cancelled: 'Es wurde kein Passkey benutzt',
    cancelledText:
      'Sie haben abgebrochen, oder auf diesem Gerät ist keiner für diese Bank. Versuchen Sie es noch einmal, oder ' +
      'nehmen Sie einen anderen Weg.',
    known: 'Auf diesem Gerät ist schon ein Passkey',
    knownText: 'Einer je Gerät genügt. Nehmen Sie ein anderes Gerät, oder entfernen Sie zuerst den alten.',
    unavailable: 'Passkeys gehen hier nicht',
    unavailableText: 'Ihr Browser lässt sie auf dieser Seite nicht zu. Nehmen Sie einen anderen Weg.',
    refused: 'Die Bank hat den Passkey nicht angenommen',
    refusedText: 'Vielleicht wurde er entfernt, oder es hat zu lange gedauert. Versuchen Sie es noch einmal.',
  },
});

export type PasskeyTexts = (typeof passkeyTexts)['en'];

/** Why a passkey did not help, and what to do about it; `refused` is what the bank says. */
export function passkeyProblem(
  failure: 'cancelled' | 'known' | 'unavailable' | 'refused',
  texts: PasskeyTexts,
): Problem {
  const code = failure === 'refused' ? 'INVALID_PASSKEY' : `PASSKEY_${failure.toUpperCase()}`;
  return { title: texts[failure], text: texts[`${failure}Text`], code, canRetry: failure !== 'unavailable' };
}
