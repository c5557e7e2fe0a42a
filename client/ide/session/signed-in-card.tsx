import { useEffect, useState } from 'react';
import { formatRemaining } from './format-remaining';
import type { Session, SessionStore } from '../../session/session-store';

export function SignedInCard({ store, session }: { store: SessionStore; session: Session }) {
  const now = useSeconds();
  const [isCopied, setIsCopied] = useState(false);

  async function copy() {
    await navigator.clipboard.writeText(session.accessToken);
    setIsCopied(true);
  }

  return (
    <>
      <div className="ide-card">
        <span className="ide-avatar" aria-hidden="true">
          {session.name.slice(0, 1)}
        </span>
        <div>
          <p className="ide-card-name">{session.name}</p>
          <p className="ide-card-email">{session.email}</p>
        </div>
      </div>
      <dl className="ide-facts">
        <dt>Access token</dt>
        <dd>
          {'expires in '}
          <time dateTime={new Date(session.expiresAt).toISOString()}>{formatRemaining(session.expiresAt - now)}</time>
        </dd>
        <dt>Renewal</dt>
        <dd>by itself, before it expires</dd>
      </dl>
      <div className="ide-actions">
        <button type="button" className="ide-button" onClick={() => void store.renew()}>
          Renew now
        </button>
        <button type="button" className="ide-button" onClick={() => void copy()}>
          {isCopied ? 'Copied' : 'Copy token'}
        </button>
        <button type="button" className="ide-button" onClick={() => void store.signOut()}>
          Sign out
        </button>
      </div>
    </>
  );
}

function useSeconds(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
