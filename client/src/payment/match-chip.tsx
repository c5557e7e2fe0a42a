import type { NameMatch } from '../generated/graphql';
import { useTexts } from '../i18n/catalogue';
import { matchTexts } from './match-texts';

const tones: Record<NameMatch, string> = {
  MATCH: 'chip-good',
  CLOSE_MATCH: 'chip-warn',
  NO_MATCH: 'chip-bad',
  NOT_CHECKED: '',
};

/** How well a payee's name fitted the account's holder. */
export function MatchChip({ match }: { match: NameMatch }) {
  return <span className={`chip ${tones[match]}`}>{useTexts(matchTexts).names[match]}</span>;
}
