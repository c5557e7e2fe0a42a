import type { ScheduleDetailsFragment } from '../../generated/graphql';
import { useTexts } from '../../i18n/catalogue';
import { useDates } from '../../i18n/dates';
import { lifeTexts } from './life-texts';
import { RunChip } from './status-chip';

type Run = NonNullable<NonNullable<ScheduleDetailsFragment['runs']>['nodes']>[number];

/** The days that have come, the newest first, and what has become of them. */
export function Runs({ runs }: { runs: readonly Run[] }) {
  const texts = useTexts(lifeTexts);
  if (runs.length === 0) return <p className="soft">{texts.noHistory}</p>;
  return (
    <ul className="rows">
      {runs.map((run) => (
        <li key={run.dueOn} className="row-plain">
          <RunLine run={run} />
        </li>
      ))}
    </ul>
  );
}

function RunLine({ run }: { run: Run }) {
  const texts = useTexts(lifeTexts);
  const dates = useDates();
  const notes = [
    run.status === 'PAID' && run.at ? texts.paidOn(dates.moment(run.at)) : null,
    run.failure ? texts.failures[run.failure] : null,
    run.nextAttemptOn ? texts.nextTry(dates.date(run.nextAttemptOn)) : null,
  ].filter((note) => note !== null);
  return (
    <>
      <span className="row-main">
        <span className="row-title">{dates.date(run.dueOn)}</span>
        {notes.map((note) => (
          <span key={note} className="fact-sub">
            {note}
          </span>
        ))}
      </span>
      <span className="row-end">
        <RunChip status={run.status} />
      </span>
    </>
  );
}
