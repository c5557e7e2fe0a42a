import { useState } from 'react';
import { useMutation, useQuery } from 'urql';
import { RemoveSecondFactorDocument, SecondFactorDocument } from '../../generated/graphql';
import { useTexts } from '../../i18n/catalogue';
import { Card } from '../../ui/card';
import { Page } from '../../ui/page';
import { LoadProblem, Skeleton } from '../../ui/states';
import { RecoveryCodes } from './recovery-codes';
import { SecretForm, type Answer } from './secret-form';
import { SentCodes } from './sent-codes';
import { SetUp } from './set-up';
import './security.css';
import { securityTexts } from './texts';

/** Turns asking for a code on and off. */
export default function SecondFactorPage() {
  const texts = useTexts(securityTexts);
  const [{ data, error }, reload] = useQuery({ query: SecondFactorDocument });
  // Kept here, so that they stay on the screen when the bank says that the second factor is on.
  const [recoveryCodes, setRecoveryCodes] = useState<readonly string[] | null>(null);
  const [notice, setNotice] = useState('');
  return (
    <Page title={texts.title} back={{ to: '/profile', label: texts.profile }}>
      {!data && !error && <Skeleton rows={3} tall />}
      {error && !data && <LoadProblem error={error} retry={reload} />}
      <p role="status" className={notice ? 'notice' : ''}>
        {notice}
      </p>
      {recoveryCodes && <RecoveryCodes codes={recoveryCodes} close={() => setRecoveryCodes(null)} />}
      {data && !recoveryCodes && (
        <div className="two-columns">
          {data.me.secondFactors.includes('APP') ? (
            <Remove done={() => setNotice(texts.removed)} />
          ) : (
            <SetUp
              getsCodes={data.me.secondFactors.length > 0}
              done={(codes) => {
                setNotice('');
                setRecoveryCodes(codes);
              }}
            />
          )}
          <SentCodes factors={data.me.secondFactors} tell={setNotice} />
        </div>
      )}
    </Page>
  );
}

function Remove({ done }: { done: () => void }) {
  const texts = useTexts(securityTexts);
  const [, remove] = useMutation(RemoveSecondFactorDocument);

  async function send(input: { password: string; oneTimeCode: string }): Promise<Answer> {
    const { data, error } = await remove({ input });
    if (data?.removeSecondFactor.success) done();
    return { errors: data?.removeSecondFactor.errors, error };
  }

  return (
    <Card title={texts.remove} className="payment">
      <p className="soft">{texts.isOn}</p>
      <p>{texts.removeText}</p>
      <SecretForm asksPassword codeLabel={texts.anyCode} action={texts.remove} send={send} />
    </Card>
  );
}
