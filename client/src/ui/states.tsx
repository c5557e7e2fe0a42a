import type { ReactNode } from 'react';
import Button from 'react-bootstrap/Button';
import Placeholder from 'react-bootstrap/Placeholder';
import { Link } from 'react-router';
import type { CombinedError } from '@urql/core';
import { problemOf, problemTexts, type Problem } from '../graphql/problems';
import { catalogue, useTexts } from '../i18n/catalogue';
import { Icon, type IconName } from './icon';

const texts = catalogue({
  en: { loading: 'Loading', code: 'Code' },
  de: { loading: 'Wird geladen', code: 'Code' },
});

/** Where something will stand, while it is on its way. */
export function Skeleton({ rows, tall = false }: { rows: number; tall?: boolean }) {
  const { loading } = useTexts(texts);
  return (
    <div role="status" className="skeleton">
      <span className="visually-hidden">{loading}</span>
      {Array.from({ length: rows }, (_, row) => (
        <Placeholder key={row} as="div" animation="glow" aria-hidden="true">
          <Placeholder className={tall ? 'skeleton-row skeleton-tall' : 'skeleton-row'} xs={12} />
        </Placeholder>
      ))}
    </div>
  );
}

interface EmptyProps {
  icon: IconName;
  title: string;
  children: ReactNode;
  action?: ReactNode;
}

/** Nothing is here yet; says what to do about it. */
export function Empty({ icon, title, children, action }: EmptyProps) {
  return (
    <div className="empty">
      <Icon name={icon} className="empty-icon" />
      <p className="empty-title">{title}</p>
      <p className="empty-text">{children}</p>
      {action}
    </div>
  );
}

interface ProblemCardProps {
  problem: Problem;
  children?: ReactNode;
}

/** Why something did not work and what to do now; read out as soon as it appears. */
export function ProblemCard({ problem, children }: ProblemCardProps) {
  const { code } = useTexts(texts);
  return (
    <div className="problem" role="alert">
      <Icon name="alert" className="problem-icon" />
      <div>
        <p className="problem-title">{problem.title}</p>
        <p className="problem-text">{problem.text}</p>
        {(children || problem.wayOut) && (
          <div className="problem-actions">
            {children}
            {problem.wayOut && <Link to={problem.wayOut.to}>{problem.wayOut.label}</Link>}
          </div>
        )}
        <p className="problem-code">
          {code} {problem.code}
        </p>
      </div>
    </div>
  );
}

/** Stands in for what could not be read. */
export function LoadProblem({ error, retry }: { error: CombinedError; retry: () => void }) {
  const problems = useTexts(problemTexts);
  const problem = problemOf(error, problems);
  return (
    <ProblemCard problem={problem}>
      {problem.canRetry && (
        <Button variant="outline-primary" size="sm" onClick={retry}>
          {problems.retry}
        </Button>
      )}
    </ProblemCard>
  );
}
