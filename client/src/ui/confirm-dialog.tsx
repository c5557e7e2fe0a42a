import { useId, type ReactNode } from 'react';
import Button from 'react-bootstrap/Button';
import Modal from 'react-bootstrap/Modal';
import type { Problem } from '../graphql/problems';
import { ProblemCard } from './states';

interface ConfirmDialogProps {
  title: string;
  children: ReactNode;
  confirm: string;
  cancel: string;
  isSending: boolean;
  problem: Problem | null;
  onConfirm: () => void;
  onClose: () => void;
}

/** Asks once more before something is done that cannot be undone. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, children, confirm, cancel, isSending, problem, onConfirm, onClose } = props;
  const id = useId();
  return (
    <Modal show onHide={onClose} centered aria-labelledby={id}>
      <Modal.Body>
        <h2 id={id} className="modal-heading">
          {title}
        </h2>
        <p>{children}</p>
        {problem && <ProblemCard problem={problem} />}
        <div className="modal-buttons">
          <Button aria-disabled={isSending} onClick={onConfirm}>
            {confirm}
          </Button>
          <Button variant="outline-secondary" onClick={onClose}>
            {cancel}
          </Button>
        </div>
      </Modal.Body>
    </Modal>
  );
}
