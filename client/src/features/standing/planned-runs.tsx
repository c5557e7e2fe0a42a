import type { PlannedRunFieldsFragment } from '../../generated/graphql';
import { useTexts } from '../../i18n/catalogue';
import { useDates } from '../../i18n/dates';
import { standingTexts } from './texts';

/** The days to come, with the business day where that is another one. */
export function PlannedRuns({ runs }: { runs: readonly PlannedRunFieldsFragment[] }) {
  const texts = useTexts(standingTexts);
  const dates = useDates();
  return (
    <ol className="rows" aria-label={texts.nextPayments}>
      {runs.map(({ dueOn, runOn }) => (
        <li key={dueOn} className="row-plain row-low">
          <span className="row-main">
            <span>{dates.date(dueOn)}</span>
          </span>
          {runOn !== dueOn && <span className="row-sub">{texts.movedTo(dates.date(runOn))}</span>}
        </li>
      ))}
    </ol>
  );
}
