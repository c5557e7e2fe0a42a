import { useState } from 'react';
import Button from 'react-bootstrap/Button';
import { useNavigate } from 'react-router';
import { useMutation } from 'urql';
import { LeaveAccountDocument } from '../../generated/graphql';
import { useTexts } from '../../i18n/catalogue';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { peopleTexts } from './texts';
import { useSending } from './use-sending';

/** Gives the customer's own access up, once they have said so twice. */
export function LeaveAccount({ number }: { number: string }) {
  const texts = useTexts(peopleTexts);
  const navigate = useNavigate();
  const [, leave] = useMutation(LeaveAccountDocument);
  const { isSending, problem, send } = useSending();
  const [isAsking, setIsAsking] = useState(false);

  async function confirm() {
    const isDone = await send(async () => {
      const { data, error } = await leave({ input: { accountNumber: number } });
      return { errors: data?.leaveAccount.errors, error };
    });
    if (isDone) await navigate('/', { replace: true });
  }

  return (
    <div className="form-buttons">
      <Button variant="outline-secondary" onClick={() => setIsAsking(true)}>
        {texts.leave}
      </Button>
      {isAsking && (
        <ConfirmDialog
          title={texts.leaveTitle}
          confirm={texts.leave}
          cancel={texts.cancel}
          isSending={isSending}
          problem={problem}
          onConfirm={() => void confirm()}
          onClose={() => setIsAsking(false)}
        >
          {texts.leaveText}
        </ConfirmDialog>
      )}
    </div>
  );
}
