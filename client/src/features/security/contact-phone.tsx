import { useState } from 'react';
import Button from 'react-bootstrap/Button';
import { useMutation } from 'urql';
import { z } from 'zod/mini';
import { ChangePhoneDocument, ConfirmPhoneChangeDocument, RemovePhoneDocument } from '../../generated/graphql';
import { useTexts } from '../../i18n/catalogue';
import { Card } from '../../ui/card';
import { ContactChange } from './contact-change';
import { ContactForm } from './contact-form';
import { contactTexts } from './contact-texts';
import type { Answer } from './secret-form';

interface ContactPhoneProps {
  phone: string | null;
  /** The number to which a code is on its way; null for none. */
  pending: string | null;
  /** Told what has happened; empty for what needs no words. */
  changed: (notice: string) => void;
}

/** Puts another phone number in the place of this one, or none. */
export function ContactPhone({ phone, pending, changed }: ContactPhoneProps) {
  const texts = useTexts(contactTexts);
  const [, change] = useMutation(ChangePhoneDocument);
  const [, confirm] = useMutation(ConfirmPhoneChangeDocument);
  return (
    <Card title={texts.phone}>
      <p>{phone ? texts.phoneIs(phone) : texts.noPhone}</p>
      <ContactChange
        title={phone ? texts.changePhone : texts.addPhone}
        pending={pending}
        address={{
          label: texts.newPhone,
          hint: texts.phoneHint,
          type: 'tel',
          autoComplete: 'tel',
          rule: z.string().check(z.trim(), z.regex(/^\+[\d\s()-]{7,}$/, texts.phoneWrong)),
        }}
        change={async ({ address, password }) => {
          const { data, error } = await change({ input: { newPhone: address, password } });
          if (data?.changePhone.success) changed('');
          return { errors: data?.changePhone.errors, error };
        }}
        confirm={async (code) => {
          const { data, error } = await confirm({ input: { code } });
          if (data?.confirmPhoneChange.success) changed(texts.phoneChanged);
          return { errors: data?.confirmPhoneChange.errors, error };
        }}
      />
      {phone && <Remove done={() => changed(texts.phoneRemoved)} />}
    </Card>
  );
}

function Remove({ done }: { done: () => void }) {
  const texts = useTexts(contactTexts);
  const [, remove] = useMutation(RemovePhoneDocument);
  const [isOpen, setIsOpen] = useState(false);

  async function send({ password }: { password: string }): Promise<Answer> {
    const { data, error } = await remove({ input: { password } });
    if (data?.removePhone.success) done();
    return { errors: data?.removePhone.errors, error };
  }

  if (isOpen) return <ContactForm action={texts.removePhone} send={send} close={() => setIsOpen(false)} />;
  return (
    <div className="form-buttons">
      <Button variant="outline-secondary" onClick={() => setIsOpen(true)}>
        {texts.removePhone}
      </Button>
    </div>
  );
}
