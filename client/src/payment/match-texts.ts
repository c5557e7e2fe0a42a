import type { NameMatch } from '../generated/graphql';
import { catalogue } from '../i18n/catalogue';

type OfMatch = Readonly<Record<NameMatch, string>>;

/** How well a payee's name fits the account's holder, in a word or two and in a sentence. */
export const matchTexts = catalogue<{ names: OfMatch; meanings: OfMatch }>({
  en: {
    names: { MATCH: 'Name fits', CLOSE_MATCH: 'Name nearly fits', NO_MATCH: 'Name does not fit', NOT_CHECKED: 'Not checked' },
    meanings: {
      MATCH: 'It is the name of whoever holds the account.',
      CLOSE_MATCH: 'It is nearly the name of whoever holds the account.',
      NO_MATCH: 'Somebody with another name holds the account.',
      NOT_CHECKED: 'The account is at another bank, which is not asked. Make sure of the IBAN.',
    },
  },
  de: {
    names: { MATCH: 'Name passt', CLOSE_MATCH: 'Name passt fast', NO_MATCH: 'Name passt nicht', NOT_CHECKED: 'Ungeprüft' },
    meanings: {
      MATCH: 'So heißt, wem das Konto gehört.',
      CLOSE_MATCH: 'So ähnlich heißt, wem das Konto gehört.',
      NO_MATCH: 'Wem das Konto gehört, heißt anders.',
      NOT_CHECKED: 'Das Konto ist bei einer anderen Bank, die nicht gefragt wird. Prüfen Sie die IBAN.',
    },
  },
});
