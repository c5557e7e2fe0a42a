import { useEffect, useState } from 'react';
import Button from 'react-bootstrap/Button';
import Modal from 'react-bootstrap/Modal';
import { signedOut, useBank, useSignOut } from '../../graphql/bank';
import { useTexts } from '../../i18n/catalogue';
import { endAfterMilliseconds, idle, warnAfterMilliseconds } from './idle';
import { idleTexts } from './idle-texts';

const signsOfLife = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const;

/**
 * Asks whoever has done nothing for a while, in no tab of this browser, and signs out who does not answer; drafts stay.
 * Whoever signs out in one tab has done so in all of them.
 */
export function IdleWarning() {
  const texts = useTexts(idleTexts);
  const { session, presence, drafts } = useBank();
  const signOut = useSignOut();
  const [secondsLeft, setSecondsLeft] = useState<number | null>(null);
  const isWarning = secondsLeft !== null;

  useEffect(() => {
    presence.begin();
    const look = () => {
      const last = presence.last() ?? 0;
      const quiet = Date.now() - last;
      if (last === 0) {
        drafts.clear();
        session.end(signedOut);
      } else if (quiet >= endAfterMilliseconds) void session.signOut(idle);
      else setSecondsLeft(quiet < warnAfterMilliseconds ? null : Math.ceil((endAfterMilliseconds - quiet) / 1000));
    };
    const timer = setInterval(look, 1_000);
    // Another tab tells, and a page that comes back from the browser's memory has heard nothing.
    for (const event of ['storage', 'pageshow']) addEventListener(event, look);
    return () => {
      clearInterval(timer);
      for (const event of ['storage', 'pageshow']) removeEventListener(event, look);
    };
  }, [session, presence, drafts]);

  useEffect(() => {
    // While the question is open, only its answer counts.
    if (isWarning) return undefined;
    const note = () => presence.note();
    for (const sign of signsOfLife) addEventListener(sign, note, { passive: true });
    return () => {
      for (const sign of signsOfLife) removeEventListener(sign, note);
    };
  }, [isWarning, presence]);

  function stay() {
    presence.note();
    setSecondsLeft(null);
  }

  return (
    <Modal show={isWarning} onHide={stay} centered aria-labelledby="idle-title">
      <Modal.Body>
        <h2 id="idle-title" className="modal-heading">
          {texts.title}
        </h2>
        {/* Read out when it opens; a count that is read out each second would drown everything else. */}
        <p>{texts.text(secondsLeft ?? 0)}</p>
        <p className="soft">{texts.draft}</p>
        <div className="modal-buttons">
          <Button onClick={stay} autoFocus>
            {texts.stay}
          </Button>
          <Button variant="outline-secondary" onClick={signOut}>
            {texts.signOut}
          </Button>
        </div>
      </Modal.Body>
    </Modal>
  );
}
