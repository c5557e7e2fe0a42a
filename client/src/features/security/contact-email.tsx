import { useMutation } from 'urql';
import { z } from 'zod/mini';
import { ChangeEmailDocument, ConfirmEmailChangeDocument } from '../../generated/graphql';
import { useTexts } from '../../i18n/catalogue';
import { Card } from '../../ui/card';
import { ContactChange } from './contact-change';
import { contactTexts } from './contact-texts';

interface ContactEmailProps {
  email: string;
  /** The address to which a code is on its way; null for none. */
  pending: string | null;
  /** Told what has happened; empty for what needs no words. */
  changed: (notice: string) => void;
}

/** Puts another e-mail address in the place of this one. */
export function ContactEmail({ email, pending, changed }: ContactEmailProps) {
  const texts = useTexts(contactTexts);
  const [, change] = useMutation(ChangeEmailDocument);
  const [, confirm] = useMutation(ConfirmEmailChangeDocument);
  return (
    <Card title={texts.email}>
      <p>{texts.emailIs(email)}</p>
      <ContactChange
        title={texts.changeEmail}
        pending={pending}
        address={{
          label: texts.newEmail,
          type: 'email',
          autoComplete: 'email',
          rule: z.string().check(z.trim(), z.email(texts.emailWrong)),
        }}
        change={async ({ address, password }) => {
          const { data, error } = await change({ input: { newEmail: address, password } });
          if (data?.changeEmail.success) changed('');
          return { errors: data?.changeEmail.errors, error };
        }}
        confirm={async (code) => {
          const { data, error } = await confirm({ input: { code } });
          if (data?.confirmEmailChange.success) changed(texts.emailChanged);
          return { errors: data?.confirmEmailChange.errors, error };
        }}
      />
    </Card>
  );
}
