import { useState } from 'react';
import { useMutation } from 'urql';
import {
  ConfirmSecondFactorDocument,
  EnrollSecondFactorDocument,
  type EnrollSecondFactorMutation,
} from '../../generated/graphql';
import { useTexts } from '../../i18n/catalogue';
import { Card } from '../../ui/card';
import { SecretForm, type Answer } from './secret-form';
import { securityTexts } from './texts';

type Enrollment = NonNullable<EnrollSecondFactorMutation['enrollSecondFactor']['enrollment']>;

interface SetUpProps {
  /** Whether codes are sent to the customer, of which one is asked for. */
  getsCodes: boolean;
  done: (recoveryCodes: readonly string[]) => void;
}

/** From the password over the app's first code to the recovery codes, which are handed on. */
export function SetUp({ getsCodes, done }: SetUpProps) {
  const texts = useTexts(securityTexts);
  const [, enroll] = useMutation(EnrollSecondFactorDocument);
  const [enrollment, setEnrollment] = useState<Enrollment | null>(null);

  async function begin({ password, oneTimeCode }: { password: string; oneTimeCode: string }): Promise<Answer> {
    const { data, error } = await enroll({ input: { password, ...(oneTimeCode && { oneTimeCode }) } });
    setEnrollment(data?.enrollSecondFactor.enrollment ?? null);
    return { errors: data?.enrollSecondFactor.errors, error };
  }

  if (enrollment) return <Scan enrollment={enrollment} done={done} />;
  return (
    <Card title={texts.setUp} className="payment">
      {!getsCodes && <p className="soft">{texts.isOff}</p>}
      <p>{texts.about}</p>
      <SecretForm
        key={getsCodes ? 'both' : 'password'}
        asksPassword
        {...(getsCodes && { codeLabel: texts.sentCode, isCodeSent: true })}
        action={texts.begin}
        send={begin}
      />
    </Card>
  );
}

function Scan({ enrollment, done }: { enrollment: Enrollment; done: (recoveryCodes: readonly string[]) => void }) {
  const texts = useTexts(securityTexts);
  const [, confirm] = useMutation(ConfirmSecondFactorDocument);

  async function finish({ oneTimeCode }: { oneTimeCode: string }): Promise<Answer> {
    const { data, error } = await confirm({ input: { oneTimeCode } });
    const recoveryCodes = data?.confirmSecondFactor.recoveryCodes;
    if (recoveryCodes) done(recoveryCodes.codes);
    return { errors: data?.confirmSecondFactor.errors, error };
  }

  return (
    <Card title={texts.scanTitle} className="payment">
      <p>{texts.scanText}</p>
      {/* As an image nothing in it can run, whatever it holds. */}
      <img
        className="qr-code"
        src={`data:image/svg+xml,${encodeURIComponent(enrollment.qrCode)}`}
        alt={texts.qrCode}
        width="220"
        height="220"
      />
      <p className="soft">
        {texts.secret}: <code className="secret">{enrollment.secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
      </p>
      <p>
        <a href={enrollment.uri}>{texts.openApp}</a>
      </p>
      <SecretForm key="code" codeLabel={texts.code} action={texts.confirm} send={finish} />
    </Card>
  );
}
