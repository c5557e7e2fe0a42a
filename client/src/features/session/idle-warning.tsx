import { useEffect, useRef, useState } from 'react';
import Button from 'react-bootstrap/Button';
import Modal from 'react-bootstrap/Modal';
import { useBank, useSignOut } from '../../graphql/bank';
import { useTexts } from '../../i18n/catalogue';
import { idleTexts } from './idle-texts';

/** Why the session ended, when it was for want of activity. */
export const idle = 'IDLE';

const warnAfterMilliseconds = 9 * 60_000;
const endAfterMilliseconds = 10 * 60_000;
const signsOfLife = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const;

/** Asks whoever has done nothing for a while, and signs out who does not answer. Drafts stay. */
export function IdleWarning() {
  const texts = useTexts(idleTexts);
  const { session } = useBank();
  const signOut = useSignOut();
  const lastSign = useRef(0);
  const [secondsLeft, setSecondsLeft] = useState<number | null>(null);
  const isWarning = secondsLeft !== null;

  useEffect(() => {
    lastSign.current = Date.now();
    const timer = setInterval(() => {
      const quiet = Date.now() - lastSign.current;
      if (quiet >= endAfterMilliseconds) void session.signOut(idle);
      else setSecondsLeft(quiet < warnAfterMilliseconds ? null : Math.ceil((endAfterMilliseconds - quiet) / 1000));
    }, 1_000);
    return () => clearInterval(timer);
  }, [session]);

  useEffect(() => {
    // While the question is open, only its answer counts.
    if (isWarning) return undefined;
    const note = () => {
      lastSign.current = Date.now();
    };
    for (const sign of signsOfLife) addEventListener(sign, note, { passive: true });
    return () => {
      for (const sign of signsOfLife) removeEventListener(sign, note);
    };
  }, [isWarning]);

  function stay() {
    lastSign.current = Date.now();
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
