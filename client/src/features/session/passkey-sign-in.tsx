import { useState } from 'react';
import Button from 'react-bootstrap/Button';
import {
  BeginPasskeySignInDocument,
  SignInWithPasskeyDocument,
  type SignInWithPasskeyMutation,
} from '../../generated/graphql';
import { ask } from '../../graphql/ask';
import { useBank } from '../../graphql/bank';
import { passkeyProblem, passkeyTexts } from '../../graphql/passkey-problem';
import { askPasskey, canUsePasskeys } from '../../graphql/passkeys';
import { problemOfCode, problemTexts, unknownRefusal, unreachable, type Problem } from '../../graphql/problems';
import { useTexts } from '../../i18n/catalogue';
import { useDates } from '../../i18n/dates';
import { Icon } from '../../ui/icon';
import { ProblemCard } from '../../ui/states';
import { sessionTexts } from './texts';

type Refusal = NonNullable<SignInWithPasskeyMutation['signInWithPasskey']['errors']>[number];

/** A button that signs in with whatever passkey the device has, where browsers know them. */
export function PasskeySignIn() {
  const texts = useTexts(sessionTexts);
  const { send, isSending, problem } = usePasskeySignIn();
  if (!canUsePasskeys()) return null;
  return (
    <div className="welcome-other">
      {problem && <ProblemCard problem={problem} />}
      <Button variant="outline-primary" size="lg" className="w-100" aria-disabled={isSending} onClick={send}>
        <Icon name="lock" />
        {texts.withPasskey}
      </Button>
    </div>
  );
}

function usePasskeySignIn() {
  const texts = useTexts(sessionTexts);
  const problems = useTexts(problemTexts);
  const passkeys = useTexts(passkeyTexts);
  const dates = useDates();
  const { post, session, drafts } = useBank();
  const [isSending, setIsSending] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  function explain(refusal: Refusal): Problem {
    const { code } = refusal;
    switch (refusal.__typename) {
      case 'InvalidPasskeyError':
        return passkeyProblem('refused', passkeys);
      case 'AccountLockedError':
        return { title: texts.locked, text: texts.lockedText(dates.time(refusal.lockedUntil)), code, canRetry: false };
      default:
        return unknownRefusal(refusal, problems);
    }
  }

  const explainCode = (code: string) =>
    code === 'UNREACHABLE' ? unreachable(problems) : problemOfCode(code, problems);

  async function signIn(): Promise<Problem | null> {
    const begun = await ask(post, BeginPasskeySignInDocument, {});
    const ceremony = begun.data?.beginPasskeySignIn.ceremony;
    if (!ceremony) return explainCode(begun.data ? 'UNKNOWN' : begun.code);
    const asked = await askPasskey(ceremony.options);
    if ('failure' in asked) return passkeyProblem(asked.failure, passkeys);
    // A browser takes the cookie only from a page that was sent safely, as all are that may ask for passkeys.
    const input = { ceremonyId: ceremony.id, credential: asked.credential, refreshTokenInCookie: true };
    const answer = await session.inTurn(() => ask(post, SignInWithPasskeyDocument, { input }));
    if (!answer.data) return explainCode(answer.code);
    const { session: begunSession, errors } = answer.data.signInWithPasskey;
    const [refusal] = errors ?? [];
    if (refusal) return explain(refusal);
    if (!begunSession) return explainCode('UNKNOWN');
    drafts.openFor(begunSession.customer.email);
    session.adopt(begunSession, answer.serverTime);
    return null;
  }

  async function send() {
    if (isSending) return;
    setIsSending(true);
    setProblem(null);
    setProblem(await signIn());
    setIsSending(false);
  }

  return { send: () => void send(), isSending, problem };
}
