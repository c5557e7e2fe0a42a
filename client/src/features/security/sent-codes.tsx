import { useState } from 'react';
import Button from 'react-bootstrap/Button';
import { useMutation } from 'urql';
import {
  ConfirmMessageFactorDocument,
  RemoveMessageFactorDocument,
  type SecondFactorKind,
} from '../../generated/graphql';
import { useTexts } from '../../i18n/catalogue';
import { Card } from '../../ui/card';
import { SecretForm, type Answer } from './secret-form';
import { SendCodes } from './send-codes';
import { sentCodeTexts } from './sent-code-texts';

interface SentCodesProps {
  factors: readonly SecondFactorKind[];
  tell: (notice: string) => void;
}

/** Has codes sent to the customer's address or phone, and stops it. */
export function SentCodes({ factors, tell }: SentCodesProps) {
  const texts = useTexts(sentCodeTexts);
  const hasApp = factors.includes('APP');
  const channel = factors.includes('SMS') ? 'SMS' : factors.includes('EMAIL') ? 'EMAIL' : null;
  const [isOpen, setIsOpen] = useState(false);

  function close(notice: string) {
    setIsOpen(false);
    tell(notice);
  }

  return (
    <Card title={texts.title} className="payment">
      <p>{channel ? texts.isOn[channel] : texts.about}</p>
      {hasApp && <p className="soft">{texts.appFirst}</p>}
      {!isOpen ? (
        <Button variant="outline-primary" onClick={() => setIsOpen(true)}>
          {channel ? texts.stop : texts.wish}
        </Button>
      ) : channel ? (
        <Stop hasApp={hasApp} done={() => close(texts.removed)} />
      ) : (
        <Begin begin={() => tell('')} done={() => close(texts.added)} />
      )}
    </Card>
  );
}

function Begin({ begin, done }: { begin: () => void; done: () => void }) {
  const texts = useTexts(sentCodeTexts);
  const [, confirm] = useMutation(ConfirmMessageFactorDocument);
  const [isSent, setIsSent] = useState(false);

  async function send({ oneTimeCode }: { oneTimeCode: string }): Promise<Answer> {
    const { data, error } = await confirm({ input: { code: oneTimeCode.replace(/\s/g, '') } });
    if (data?.confirmMessageFactor.success) done();
    return { errors: data?.confirmMessageFactor.errors, error };
  }

  return (
    <>
      <p role="status" className={isSent ? 'notice' : 'visually-hidden'}>
        {isSent && texts.sent}
      </p>
      {isSent ? (
        <SecretForm codeLabel={texts.code} action={texts.confirm} send={send} />
      ) : (
        <SendCodes begin={begin} done={() => setIsSent(true)} />
      )}
    </>
  );
}

function Stop({ hasApp, done }: { hasApp: boolean; done: () => void }) {
  const texts = useTexts(sentCodeTexts);
  const [, remove] = useMutation(RemoveMessageFactorDocument);

  async function send({ password, oneTimeCode }: { password: string; oneTimeCode: string }): Promise<Answer> {
    const { data, error } = await remove({ input: { password, ...(oneTimeCode && { oneTimeCode }) } });
    if (data?.removeMessageFactor.success) done();
    return { errors: data?.removeMessageFactor.errors, error };
  }

  return (
    <>
      <p className="soft">{texts.stopText}</p>
      <SecretForm
        asksPassword
        codeLabel={texts.anyCode}
        isCodeSent={!hasApp}
        action={texts.stop}
        send={send}
      />
    </>
  );
}
