import { useState } from 'react';
import { Link } from 'react-router';
import { RequestPasswordResetDocument } from '../../generated/graphql';
import { ask } from '../../graphql/ask';
import { useBank } from '../../graphql/bank';
import { problemOfCode, problemTexts, unreachable, type Problem } from '../../graphql/problems';
import { useTexts } from '../../i18n/catalogue';
import { AskForCode, type Wish } from './ask-for-code';
import { recoveryTexts } from './recovery-texts';
import { ResetForm } from './reset-form';
import { Welcome } from './welcome';

/** From an address over a code to a new password; it reads the same whether or not anybody has the address. */
export default function ForgottenPasswordPage() {
  const texts = useTexts(recoveryTexts);
  const problems = useTexts(problemTexts);
  const { post } = useBank();
  const [wish, setWish] = useState<Wish | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [notice, setNotice] = useState('');

  async function send(wanted: Wish) {
    setProblem(null);
    const asked = await ask(post, RequestPasswordResetDocument, { input: wanted });
    if (asked.data) {
      setNotice(wish ? texts.sentAgain : texts.sent(wanted.email));
      setWish(wanted);
    } else setProblem(asked.code === 'UNREACHABLE' ? unreachable(problems) : problemOfCode(asked.code, problems));
  }

  return (
    <Welcome title={texts.title}>
      <p role="status" className={notice ? 'notice' : ''}>
        {notice}
      </p>
      {wish ? (
        <ResetForm
          email={wish.email}
          problem={problem}
          sendAgain={() => send(wish)}
          change={() => {
            setWish(null);
            setNotice('');
          }}
        />
      ) : (
        <AskForCode problem={problem} send={send} />
      )}
      <p className="welcome-other">
        {texts.remembered} <Link to="/sign-in">{texts.signIn}</Link>
      </p>
    </Welcome>
  );
}
