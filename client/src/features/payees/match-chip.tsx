import type { NameMatch } from '../../generated/graphql';
import { useTexts } from '../../i18n/catalogue';
import { payeeTexts } from './texts';

/** How well a payee's name fitted the account's holder. */
export function MatchChip({ match }: { match: NameMatch }) {
  const texts = useTexts(payeeTexts);
  return <span className={`chip chip-${match.toLowerCase().replace('_', '-')}`}>{texts.matches[match]}</span>;
}
