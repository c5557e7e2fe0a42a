import Button from 'react-bootstrap/Button';
import Modal from 'react-bootstrap/Modal';
import { useTexts } from '../../i18n/catalogue';
import { idleTexts } from './idle-texts';

interface IdleQuestionProps {
  secondsLeft: number;
  stay: () => void;
  signOut: () => void;
}

/** Whether somebody is still there. */
export function IdleQuestion({ secondsLeft, stay, signOut }: IdleQuestionProps) {
  const texts = useTexts(idleTexts);
  return (
    <Modal show onHide={stay} centered aria-labelledby="idle-title">
      <Modal.Body>
        <h2 id="idle-title" className="modal-heading">
          {texts.title}
        </h2>
        {/* Read out when it opens; a count that is read out each second would drown everything else. */}
        <p>{texts.text(secondsLeft)}</p>
        <p className="soft">{texts.draft}</p>
        <div className="modal-buttons">
          <Button onClick={stay} autoFocus>
            {texts.stay}
          </Button>
          <Button variant="outline-secondary" onClick={signOut}>
            {texts.signOut}
          </Button>
        </div>
      </Modal.Body>
    </Modal>
  );
}
