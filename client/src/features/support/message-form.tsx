import { zodResolver } from '@hookform/resolvers/zod';
import { useState, type ReactNode } from 'react';
import Button from 'react-bootstrap/Button';
import { useForm } from 'react-hook-form';
import { z } from 'zod/mini';
import type { Problem } from '../../graphql/problems';
import { useTexts } from '../../i18n/catalogue';
import { ProblemCard } from '../../ui/states';
import { TextArea } from '../../ui/text-area';
import { textField } from './text-rules';
import { supportTexts } from './texts';

interface MessageFormProps {
  label: string;
  children?: ReactNode;
  /** Null when it was taken; else why not. */
  send: (text: string) => Promise<Problem | null>;
}

/** Writes into a conversation; what was not taken stays in the field. */
export function MessageForm({ label, children, send }: MessageFormProps) {
  const texts = useTexts(supportTexts);
  const [problem, setProblem] = useState<Problem | null>(null);
  const { register, handleSubmit, formState, reset, setFocus } = useForm({
    resolver: zodResolver(z.object({ text: textField(texts) })),
    defaultValues: { text: '' },
  });
  const { errors, isSubmitting } = formState;

  const submit = handleSubmit(async ({ text }) => {
    const refused = await send(text);
    setProblem(refused);
    if (refused) return;
    reset();
    setFocus('text');
  });

  return (
    <form
      noValidate
      className="ticket-form"
      onSubmit={(event) => {
        if (isSubmitting) event.preventDefault();
        else void submit(event);
      }}
    >
      {children}
      <TextArea label={label} error={errors.text?.message} {...register('text')} />
      {problem && <ProblemCard problem={problem} />}
      <div className="form-buttons">
        <Button type="submit" aria-disabled={isSubmitting}>
          {texts.send}
        </Button>
      </div>
    </form>
  );
}
