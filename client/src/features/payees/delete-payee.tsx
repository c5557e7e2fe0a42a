import { useId, useState } from 'react';
import Button from 'react-bootstrap/Button';
import Modal from 'react-bootstrap/Modal';
import { useNavigate } from 'react-router';
import { useMutation } from 'urql';
import { DeletePayeeDocument, type PayeeFieldsFragment } from '../../generated/graphql';
import type { Problem } from '../../graphql/problems';
import { useTexts } from '../../i18n/catalogue';
import { ProblemCard } from '../../ui/states';
import { useRefused } from './refusals';
import { payeeTexts } from './texts';

/** Deletes a payee, once the customer has said so twice. */
export function DeletePayee({ payee }: { payee: Pick<PayeeFieldsFragment, 'id' | 'name' | 'nickname'> }) {
  const texts = useTexts(payeeTexts);
  const id = useId();
  const navigate = useNavigate();
  const refused = useRefused();
  const [{ fetching }, deletePayee] = useMutation(DeletePayeeDocument);
  const [isAsking, setIsAsking] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  async function remove() {
    if (fetching) return;
    const { data, error } = await deletePayee({ input: { payeeId: payee.id } });
    if (data?.deletePayee.payee) await navigate('/payees', { replace: true });
    else setProblem(refused(data?.deletePayee.errors, error));
  }

  const close = () => setIsAsking(false);
  return (
    <>
      <Button variant="outline-secondary" onClick={() => setIsAsking(true)}>
        {texts.remove}
      </Button>
      <Modal show={isAsking} onHide={close} centered aria-labelledby={id}>
        <Modal.Body>
          <h2 id={id} className="modal-heading">
            {texts.removeTitle(payee.nickname ?? payee.name)}
          </h2>
          <p>{texts.removeText}</p>
          {problem && <ProblemCard problem={problem} />}
          <div className="modal-buttons">
            <Button aria-disabled={fetching} onClick={() => void remove()}>
              {texts.remove}
            </Button>
            <Button variant="outline-secondary" onClick={close}>
              {texts.cancel}
            </Button>
          </div>
        </Modal.Body>
      </Modal>
    </>
  );
}
