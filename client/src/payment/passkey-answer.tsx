import { useState } from 'react';
import Button from 'react-bootstrap/Button';
import { useMutation } from 'urql';
import { AnswerChallengeWithPasskeyDocument, BeginPasskeyAnswerDocument } from '../generated/graphql';
import { passkeyProblem, passkeyTexts } from '../graphql/passkey-problem';
import { askPasskey, canUsePasskeys } from '../graphql/passkeys';
import { problemOf, problemTexts, type Problem } from '../graphql/problems';
import { useTexts } from '../i18n/catalogue';
import { Icon } from '../ui/icon';
import { ProblemCard } from '../ui/states';
import { paymentTexts } from './texts';

interface PasskeyAnswerProps {
  challengeId: string;
  /** Whether a code would do as well. */
  isOnlyWay: boolean;
  done: () => void;
}

/** Has a passkey confirm what was asked for. */
export function PasskeyAnswer({ challengeId, isOnlyWay, done }: PasskeyAnswerProps) {
  const texts = useTexts(paymentTexts);
  const passkeys = useTexts(passkeyTexts);
  const problems = useTexts(problemTexts);
  const [, begin] = useMutation(BeginPasskeyAnswerDocument);
  const [, answer] = useMutation(AnswerChallengeWithPasskeyDocument);
  const [isSending, setIsSending] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  async function confirm(): Promise<Problem | null> {
    const begun = await begin({ input: { challengeId } });
    if (begun.error) return problemOf(begun.error, problems);
    const ceremony = begun.data?.beginPasskeyAnswer.ceremony;
    if (!ceremony) return passkeyProblem('refused', passkeys);
    const asked = await askPasskey(ceremony.options);
    if ('failure' in asked) return passkeyProblem(asked.failure, passkeys);
    const input = { ceremonyId: ceremony.id, credential: asked.credential };
    const { data, error } = await answer({ input });
    if (error) return problemOf(error, problems);
    return data?.answerChallengeWithPasskey.success ? null : passkeyProblem('refused', passkeys);
  }

  async function send() {
    if (isSending) return;
    setIsSending(true);
    setProblem(null);
    const found = await confirm();
    setIsSending(false);
    setProblem(found);
    if (!found) done();
  }

  if (!canUsePasskeys()) return isOnlyWay && <ProblemCard problem={passkeyProblem('unavailable', passkeys)} />;
  return (
    <>
      <p className="soft mt-3">{texts.passkeyConfirms}</p>
      {problem && <ProblemCard problem={problem} />}
      <div className="form-buttons">
        <Button
          variant={isOnlyWay ? 'primary' : 'outline-primary'}
          autoFocus={isOnlyWay}
          aria-disabled={isSending}
          onClick={() => void send()}
        >
          <Icon name="lock" />
          {texts.confirmWithPasskey}
        </Button>
      </div>
    </>
  );
}
