import { useEffect, useState } from 'react';
import { signedOut, useBank, useSignOut } from '../../graphql/bank';
import { endAfterMilliseconds, idle, warnAfterMilliseconds } from './idle';
import type { IdleQuestion } from './idle-question';

const prepareAfterMilliseconds = 10_000;
const signsOfLife = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const;

/**
 * Asks whoever has done nothing for a while, in no tab of this browser, and signs out who does not answer; drafts stay.
 * Whoever signs out in one tab has done so in all of them.
 */
export function IdleWarning() {
  const { session, presence, drafts } = useBank();
  const signOut = useSignOut();
  const Question = useQuestion();
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

  return Question && isWarning && <Question secondsLeft={secondsLeft} stay={stay} signOut={signOut} />;
}

/**
 * What asks is loaded once the page stands, for nobody is asked in the first minutes. Where it cannot be loaded, whoever
 * does nothing is signed out all the same.
 */
function useQuestion(): typeof IdleQuestion | null {
  const [question, setQuestion] = useState<{ Question: typeof IdleQuestion } | null>(null);
  useEffect(() => {
    const load = () =>
      void import('./idle-question').then(
        (module) => setQuestion({ Question: module.IdleQuestion }),
        () => undefined,
      );
    const timer = setTimeout(load, prepareAfterMilliseconds);
    return () => clearTimeout(timer);
  }, []);
  return question?.Question ?? null;
}
