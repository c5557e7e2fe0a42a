import { useState } from 'react';
import Button from 'react-bootstrap/Button';
import { useTexts } from '../../i18n/catalogue';
import { ContactForm, type AddressField, type GivenContact } from './contact-form';
import { contactTexts } from './contact-texts';
import { SecretForm, type Answer } from './secret-form';

interface ContactChangeProps {
  title: string;
  /** Where a code is on its way to; null for nowhere. */
  pending: string | null;
  address: AddressField;
  change: (given: GivenContact) => Promise<Answer>;
  confirm: (code: string) => Promise<Answer>;
}

/** From a new address to the code that was sent there. */
export function ContactChange({ title, pending, address, change, confirm }: ContactChangeProps) {
  const texts = useTexts(contactTexts);
  const [isOpen, setIsOpen] = useState(false);

  async function send(given: GivenContact): Promise<Answer> {
    const answer = await change(given);
    if (!answer.error && !answer.errors?.length) setIsOpen(false);
    return answer;
  }

  const isAsked = pending !== null && !isOpen;
  return (
    <>
      <p role="status" className={isAsked ? 'notice' : 'visually-hidden'}>
        {isAsked && texts.sentTo(pending)}
      </p>
      {isAsked && (
        <SecretForm
          codeLabel={texts.code}
          action={texts.confirm}
          send={({ oneTimeCode }) => confirm(oneTimeCode.replace(/\s/g, ''))}
        />
      )}
      {isOpen ? (
        <ContactForm address={address} action={texts.send} send={send} close={() => setIsOpen(false)} />
      ) : (
        <div className="form-buttons">
          <Button variant={isAsked ? 'outline-secondary' : 'outline-primary'} onClick={() => setIsOpen(true)}>
            {isAsked ? texts.another : title}
          </Button>
        </div>
      )}
    </>
  );
}
