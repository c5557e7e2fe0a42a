import { useState } from 'react';
import Button from 'react-bootstrap/Button';
import { Link } from 'react-router';
import { useMutation, useQuery } from 'urql';
import { RevokeOtherSessionsDocument, RevokeSessionDocument, SessionsDocument } from '../../generated/graphql';
import type { Problem } from '../../graphql/problems';
import { useTexts } from '../../i18n/catalogue';
import { Card } from '../../ui/card';
import { Page } from '../../ui/page';
import { LoadProblem, ProblemCard, Skeleton } from '../../ui/states';
import { useRefused } from './refusals';
import { SessionRow } from './session-row';
import { sessionTexts } from './session-texts';
import { SignInHistory } from './sign-in-history';

/** The sessions that stand, and what was done about signing in. */
export default function SessionsPage() {
  const texts = useTexts(sessionTexts);
  return (
    <Page title={texts.title} back={{ to: '/profile', label: texts.profile }}>
      <div className="two-columns">
        <Sessions />
        <SignInHistory />
      </div>
    </Page>
  );
}

function Sessions() {
  const texts = useTexts(sessionTexts);
  const [{ data, error }, reload] = useQuery({ query: SessionsDocument });
  const { end, endOthers, notice, problem } = useEnding();
  const sessions = data?.me.sessions ?? [];
  return (
    <Card title={texts.sessions}>
      <p className="soft">
        {texts.sessionsText} <Link to="/profile/password">{texts.changePassword}</Link>
      </p>
      <p role="status" className={notice ? 'notice' : ''}>
        {notice}
      </p>
      {problem && <ProblemCard problem={problem} />}
      {!data && !error && <Skeleton rows={2} tall />}
      {error && !data && <LoadProblem error={error} retry={reload} />}
      <ul className="rows">
        {sessions.map((session) => (
          <li key={session.id}>
            <SessionRow session={session} end={() => end(session.id)} />
          </li>
        ))}
      </ul>
      {sessions.some(({ isCurrent }) => !isCurrent) && (
        <div className="form-buttons">
          <Button variant="outline-primary" onClick={endOthers}>
            {texts.endOthers}
          </Button>
        </div>
      )}
    </Card>
  );
}

function useEnding() {
  const texts = useTexts(sessionTexts);
  const refused = useRefused();
  const [, revoke] = useMutation(RevokeSessionDocument);
  const [, revokeOthers] = useMutation(RevokeOtherSessionsDocument);
  const [notice, setNotice] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);

  function show(done: string, refusal: Problem | null) {
    setNotice(refusal ? '' : done);
    setProblem(refusal);
  }

  return {
    notice,
    problem,
    async end(sessionId: string) {
      const { data, error } = await revoke({ input: { sessionId } });
      show(texts.ended, refused(data?.revokeSession.errors, error));
    },
    async endOthers() {
      const { error } = await revokeOthers({});
      show(texts.othersEnded, refused(null, error));
    },
  };
}
