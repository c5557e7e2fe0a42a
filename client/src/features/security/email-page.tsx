import { useState } from 'react';
import Button from 'react-bootstrap/Button';
import { useMutation, useQuery } from 'urql';
import { EmailDocument, RequestEmailVerificationDocument, VerifyEmailDocument } from '../../generated/graphql';
import type { Problem } from '../../graphql/problems';
import { useTexts } from '../../i18n/catalogue';
import { Page } from '../../ui/page';
import { LoadProblem, ProblemCard, Skeleton } from '../../ui/states';
import { emailTexts } from './email-texts';
import { useRefused } from './refusals';
import { SecretForm, type Answer } from './secret-form';

/** Proves that e-mails reach the customer. */
export default function EmailPage() {
  const texts = useTexts(emailTexts);
  const [{ data, error }, reload] = useQuery({ query: EmailDocument });
  return (
    <Page title={texts.title} back={{ to: '/profile', label: texts.profile }}>
      {!data && !error && <Skeleton rows={3} tall />}
      {error && !data && <LoadProblem error={error} retry={reload} />}
      <p role="status" className={data?.me.emailVerified ? 'notice' : ''}>
        {data?.me.emailVerified && texts.verified(data.me.email)}
      </p>
      {data && !data.me.emailVerified && (
        <div className="card-box payment">
          <p>{texts.about(data.me.email)}</p>
          <Confirm />
        </div>
      )}
    </Page>
  );
}

function Confirm() {
  const texts = useTexts(emailTexts);
  const [, verify] = useMutation(VerifyEmailDocument);

  async function send({ oneTimeCode }: { oneTimeCode: string }): Promise<Answer> {
    const { data, error } = await verify({ input: { code: oneTimeCode.replace(/\s/g, '') } });
    return { errors: data?.verifyEmail.errors, error };
  }

  return (
    <>
      <SecretForm codeLabel={texts.code} action={texts.confirm} send={send} />
      <SendAgain />
    </>
  );
}

function SendAgain() {
  const texts = useTexts(emailTexts);
  const refused = useRefused();
  const [{ fetching }, request] = useMutation(RequestEmailVerificationDocument);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isSent, setIsSent] = useState(false);

  async function send() {
    if (fetching) return;
    setProblem(null);
    setIsSent(false);
    const { data, error } = await request({});
    if (data?.requestEmailVerification.success) setIsSent(true);
    else setProblem(refused(data?.requestEmailVerification.errors, error));
  }

  return (
    <div className="form-buttons">
      <Button variant="outline-secondary" aria-disabled={fetching} onClick={() => void send()}>
        {texts.sendAgain}
      </Button>
      <p role="status" className={isSent ? 'soft' : 'visually-hidden'}>
        {isSent && texts.sent}
      </p>
      {problem && <ProblemCard problem={problem} />}
    </div>
  );
}
