import { useId } from 'react';
import Modal from 'react-bootstrap/Modal';
import type { AnnouncementFieldsFragment } from '../../generated/graphql';
import { useTexts } from '../../i18n/catalogue';
import { AnnouncementForm } from './announcement-form';
import { announcementTexts } from './texts';

interface AnnouncementDialogProps {
  /** Null for a new one. */
  announcement: AnnouncementFieldsFragment | null;
  done: (notice: string) => void;
  close: () => void;
}

/** Writes a new announcement, or one anew. */
export default function AnnouncementDialog({ announcement, done, close }: AnnouncementDialogProps) {
  const texts = useTexts(announcementTexts);
  const id = useId();
  return (
    <Modal show onHide={close} centered aria-labelledby={id}>
      <Modal.Body>
        <h2 id={id} className="modal-heading">
          {announcement ? texts.changeOf(announcement.title) : texts.publish}
        </h2>
        <AnnouncementForm announcement={announcement} done={done} close={close} />
      </Modal.Body>
    </Modal>
  );
}
