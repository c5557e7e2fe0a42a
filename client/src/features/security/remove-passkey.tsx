import { useId, useState } from 'react';
import Modal from 'react-bootstrap/Modal';
import { useMutation } from 'urql';
import { RemovePasskeyDocument, type PasskeyFieldsFragment } from '../../generated/graphql';
import type { Problem } from '../../graphql/problems';
import { useTexts } from '../../i18n/catalogue';
import { challengeOf, type Challenge } from '../../payment/challenge';
import { ChallengeForm } from '../../payment/challenge-form';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { passkeyPageTexts } from './passkey-page-texts';
import { useRefused } from './refusals';

interface RemovePasskeyProps {
  passkey: PasskeyFieldsFragment;
  close: () => void;
  done: () => void;
}

/** Asks whether a passkey shall go, has that confirmed, and removes it. */
export function RemovePasskey({ passkey, close, done }: RemovePasskeyProps) {
  const texts = useTexts(passkeyPageTexts);
  const refused = useRefused();
  const [{ fetching }, remove] = useMutation(RemovePasskeyDocument);
  const [challenge, setChallenge] = useState<Challenge | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const id = useId();

  async function send() {
    if (fetching) return;
    setProblem(null);
    const { data, error } = await remove({ input: { passkeyId: passkey.id } });
    if (data?.removePasskey.success) return done();
    const errors = data?.removePasskey.errors;
    const asked = challengeOf(errors?.[0] ?? {});
    setChallenge(asked);
    if (!asked) setProblem(refused(errors, error));
  }

  if (!challenge) {
    return (
      <ConfirmDialog
        title={texts.removeTitle(passkey.name)}
        confirm={texts.remove}
        cancel={texts.cancel}
        isSending={fetching}
        problem={problem}
        onConfirm={() => void send()}
        onClose={close}
      >
        {texts.removeText}
      </ConfirmDialog>
    );
  }
  return (
    <Modal show onHide={close} centered aria-labelledby={id}>
      <Modal.Body>
        <h2 id={id} className="modal-heading">
          {texts.confirmTitle(passkey.name)}
        </h2>
        <ChallengeForm challenge={challenge} done={() => void send()} />
      </Modal.Body>
    </Modal>
  );
}
