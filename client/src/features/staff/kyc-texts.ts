import type { IdentityDocumentKind } from '../../generated/graphql';
import { catalogue } from '../../i18n/catalogue';

const kinds: Record<'en' | 'de', Record<IdentityDocumentKind, string>> = {
  en: { PASSPORT: 'Passport', IDENTITY_CARD: 'Identity card', RESIDENCE_PERMIT: 'Residence permit' },
  de: { PASSPORT: 'Reisepass', IDENTITY_CARD: 'Personalausweis', RESIDENCE_PERMIT: 'Aufenthaltstitel' },
};

export const kycTexts = catalogue({
  en: {
    title: 'Identities',
    about: 'Reveal the customer to compare the document, then decide. The oldest come first.',
    nothing: 'Nobody waits',
    nothingText: 'Documents that customers hand in appear here.',
    handedIn: (moment: string) => `Handed in ${moment}`,
    toCustomer: 'To the customer',
    renewal: 'Renewal: verified already',
    verify: 'Accept',
    reject: 'Do not accept',
    verifyText: 'The document proves who the customer is. The customer is told.',
    rejectText: 'The customer is told, and reads your reason.',
    verified: 'The identity is verified.',
    rejected: 'The document was not accepted.',
    birthDate: 'Date of birth',
    occupation: 'Occupation',
    address: 'Address',
    validUntil: 'Valid until',
    kinds: kinds.en,
  },
  de: {
    title: 'Identitäten',
    about: 'Zeigen Sie die Person an, um den Ausweis zu vergleichen, und entscheiden Sie dann. Die ältesten zuerst.',
    nothing: 'Niemand wartet',
    nothingText: 'Hier erscheinen Ausweise, die eingereicht werden.',
    handedIn: (moment: string) => `Eingereicht ${moment}`,
    toCustomer: 'Zur Person',
    renewal: 'Erneuerung: schon bestätigt',
    verify: 'Annehmen',
    reject: 'Nicht annehmen',
    verifyText: 'Der Ausweis belegt, wer die Person ist. Sie bekommt Bescheid.',
    rejectText: 'Die Person bekommt Bescheid und liest Ihren Grund.',
    verified: 'Die Identität ist bestätigt.',
    rejected: 'Der Ausweis wurde nicht angenommen.',
    birthDate: 'Geburtsdatum',
    occupation: 'Beruf',
    address: 'Adresse',
    validUntil: 'Gültig bis',
    kinds: kinds.de,
  },
});

export type KycTexts = (typeof kycTexts)['en'];
