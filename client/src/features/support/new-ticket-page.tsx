import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import Button from 'react-bootstrap/Button';
import { useForm } from 'react-hook-form';
import { useNavigate } from 'react-router';
import { useMutation } from 'urql';
import { z } from 'zod/mini';
import { OpenTicketDocument, type TicketCategory, type TicketPriority } from '../../generated/graphql';
import type { Problem } from '../../graphql/problems';
import { useTexts } from '../../i18n/catalogue';
import { Page } from '../../ui/page';
import { SelectField } from '../../ui/select-field';
import { ProblemCard } from '../../ui/states';
import { TextArea } from '../../ui/text-area';
import { TextField } from '../../ui/text-field';
import { useRefused } from './refusals';
import { subjectField, textField } from './text-rules';
import { supportTexts } from './texts';

/** Asks the bank something. */
export default function NewTicketPage() {
  const texts = useTexts(supportTexts);
  const navigate = useNavigate();
  const refused = useRefused();
  const [, open] = useMutation(OpenTicketDocument);
  const [problem, setProblem] = useState<Problem | null>(null);
  const fields = z.object({
    subject: subjectField(texts),
    text: textField(texts),
    category: z.enum(Object.keys(texts.categories) as TicketCategory[]),
    priority: z.enum(Object.keys(texts.priorities) as TicketPriority[]),
  });
  const { register, handleSubmit, formState } = useForm<z.infer<typeof fields>>({
    resolver: zodResolver(fields),
    defaultValues: { subject: '', text: '', category: 'ACCOUNT', priority: 'NORMAL' },
  });
  const { errors, isSubmitting } = formState;

  const submit = handleSubmit(async (input) => {
    const { data, error } = await open({ input });
    const opened = data?.openTicket.supportTicket;
    if (opened) await navigate(`/requests/${encodeURIComponent(opened.id)}`, { replace: true });
    else setProblem(refused(data?.openTicket.errors, error));
  });

  return (
    <Page title={texts.ask} back={{ to: '/requests', label: texts.requests }}>
      <form
        noValidate
        className="card-box payment"
        onSubmit={(event) => {
          if (isSubmitting) event.preventDefault();
          else void submit(event);
        }}
      >
        <TextField
          label={texts.subject}
          autoComplete="off"
          error={errors.subject?.message}
          {...register('subject')}
        />
        <div className="side-by-side">
          <SelectField label={texts.category} {...register('category')}>
            {Object.entries(texts.categories).map(([category, name]) => (
              <option key={category} value={category}>
                {name}
              </option>
            ))}
          </SelectField>
          <SelectField label={texts.priority} {...register('priority')}>
            {Object.entries(texts.priorities).map(([priority, name]) => (
              <option key={priority} value={priority}>
                {name}
              </option>
            ))}
          </SelectField>
        </div>
        <TextArea
          label={texts.question}
          hint={texts.questionHint}
          rows={6}
          error={errors.text?.message}
          {...register('text')}
        />
        {problem && <ProblemCard problem={problem} />}
        <div className="form-buttons">
          <Button type="submit" aria-disabled={isSubmitting}>
            {texts.send}
          </Button>
        </div>
      </form>
    </Page>
  );
}
