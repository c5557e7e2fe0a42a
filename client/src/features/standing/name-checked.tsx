import { useTexts } from '../../i18n/catalogue';
import { MatchChip } from '../../payment/match-chip';
import { matchTexts } from '../../payment/match-texts';
import { standingTexts } from './texts';
import type { NameCheck } from './use-name-check';

/** How well the name that was typed fits, and what that means. */
export function NameChecked({ check: { match, knownAs, isUnknown } }: { check: NameCheck }) {
  const texts = useTexts(standingTexts);
  const { meanings } = useTexts(matchTexts);
  return (
    <>
      <MatchChip match={match} />
      <span className="fact-sub">{isUnknown ? texts.nameUnknown : meanings[match]}</span>
      {knownAs && <span className="fact-sub">{texts.knownAs(knownAs)}</span>}
    </>
  );
}
