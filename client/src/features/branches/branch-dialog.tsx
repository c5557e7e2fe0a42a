import { useId } from 'react';
import Modal from 'react-bootstrap/Modal';
import type { BranchFieldsFragment } from '../../generated/graphql';
import { useTexts } from '../../i18n/catalogue';
import { BranchForm } from './branch-form';
import { branchTexts } from './texts';

interface BranchDialogProps {
  /** Null for a new one. */
  branch: BranchFieldsFragment | null;
  done: (notice: string) => void;
  close: () => void;
}

/** Opens a branch, or changes one. */
export default function BranchDialog({ branch, done, close }: BranchDialogProps) {
  const texts = useTexts(branchTexts);
  const id = useId();
  return (
    <Modal show onHide={close} centered aria-labelledby={id}>
      <Modal.Body>
        <h2 id={id} className="modal-heading">
          {branch ? texts.changeThis(branch.name) : texts.add}
        </h2>
        <BranchForm branch={branch} done={done} close={close} />
      </Modal.Body>
    </Modal>
  );
}
