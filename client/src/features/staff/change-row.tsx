import { lazy, Suspense, useState } from 'react';
import Button from 'react-bootstrap/Button';
import type { ChangeFieldsFragment } from '../../generated/graphql';
import { useMay } from '../../graphql/permissions';
import { useTexts } from '../../i18n/catalogue';
import { useDates } from '../../i18n/dates';
import { useLanguage } from '../../i18n/language';
import { effectOf, obstacleOf } from './change';
import { staffTexts } from './texts';

// Most rows are only read.
const DecideDialog = lazy(() => import('./decide-dialog'));

interface ChangeRowProps {
  change: ChangeFieldsFragment;
  /** Told how it ended. */
  decided: (notice: string) => void;
}

/** What somebody wants to change, and whether whoever looks at it decides about it. */
export function ChangeRow({ change, decided }: ChangeRowProps) {
  const texts = useTexts(staffTexts);
  const dates = useDates();
  const { locale } = useLanguage();
  const may = useMay();
  const [isOpen, setIsOpen] = useState(false);
  const isPending = change.status === 'PENDING';
  const obstacle = isPending ? obstacleOf(change, may, texts) : null;
  return (
    <div className="change">
      <p className="change-head">
        <strong>{texts.kinds[change.kind]}</strong>
        <span className={`chip chip-${change.status.toLowerCase()}`}>{texts.statuses[change.status]}</span>
      </p>
      <p>{effectOf(change, texts, locale)}</p>
      <p className="soft">
        {change.reason} · {dates.moment(change.decidedAt ?? change.madeAt)}
      </p>
      {obstacle && <p className="soft">{obstacle}</p>}
      {isPending && !obstacle && (
        <Button size="sm" variant="outline-primary" onClick={() => setIsOpen(true)}>
          {texts.decide}
        </Button>
      )}
      {isOpen && (
        <Suspense>
          <DecideDialog change={change} decided={decided} close={() => setIsOpen(false)} />
        </Suspense>
      )}
    </div>
  );
}
