import { zodResolver } from '@hookform/resolvers/zod';
import { useId, useState } from 'react';
import Button from 'react-bootstrap/Button';
import Modal from 'react-bootstrap/Modal';
import { useForm } from 'react-hook-form';
import { useMutation, useQuery } from 'urql';
import { z } from 'zod/mini';
import { BranchNamesDocument, CloseBranchDocument, type BranchFieldsFragment } from '../../generated/graphql';
import type { Problem } from '../../graphql/problems';
import { useTexts } from '../../i18n/catalogue';
import { SelectField } from '../../ui/select-field';
import { LoadProblem, ProblemCard } from '../../ui/states';
import { TextField } from '../../ui/text-field';
import { useRefused } from './refusals';
import { branchTexts } from './texts';

interface CloseDialogProps {
  branch: BranchFieldsFragment;
  done: (notice: string) => void;
  close: () => void;
}

/** Closes a branch, and says where its customers go. */
export default function CloseDialog({ branch, done, close }: CloseDialogProps) {
  const texts = useTexts(branchTexts);
  const id = useId();
  return (
    <Modal show onHide={close} centered aria-labelledby={id}>
      <Modal.Body>
        <h2 id={id} className="modal-heading">
          {texts.closeThis(branch.name)}
        </h2>
        <p>{texts.closeText}</p>
        <CloseForm branch={branch} done={done} close={close} />
      </Modal.Body>
    </Modal>
  );
}

function CloseForm({ branch, done, close }: CloseDialogProps) {
  const texts = useTexts(branchTexts);
  const refused = useRefused();
  const [, send] = useMutation(CloseBranchDocument);
  const [{ data: open, error: notRead }, reload] = useQuery({
    query: BranchNamesDocument,
    requestPolicy: 'cache-and-network',
  });
  const [problem, setProblem] = useState<Problem | null>(null);
  const fields = z.object({
    moveCustomersTo: z.string(),
    reason: z.string().check(z.trim(), z.minLength(3, texts.reasonMissing), z.maxLength(300, texts.reasonLong)),
  });
  const { register, handleSubmit, formState } = useForm<z.infer<typeof fields>>({
    resolver: zodResolver(fields),
    defaultValues: { moveCustomersTo: '', reason: '' },
  });
  const { errors, isSubmitting } = formState;

  const submit = handleSubmit(async ({ moveCustomersTo, reason }) => {
    setProblem(null);
    const input = { branchId: branch.id, reason, moveCustomersTo: moveCustomersTo || null };
    const { data, error } = await send({ input });
    if (!data?.closeBranch.branch) return setProblem(refused(data?.closeBranch.errors, error));
    done(texts.closed);
    close();
  });

  return (
    <form
      noValidate
      onSubmit={(event) => {
        if (isSubmitting) event.preventDefault();
        else void submit(event);
      }}
    >
      {notRead && !open && <LoadProblem error={notRead} retry={reload} />}
      <SelectField label={texts.moveTo} {...register('moveCustomersTo')}>
        <option value="">{texts.nowhere}</option>
        {open?.branches?.nodes
          ?.filter((other) => other.id !== branch.id)
          .map((other) => (
            <option key={other.id} value={other.id}>
              {other.name} ({other.code})
            </option>
          ))}
      </SelectField>
      <TextField
        label={texts.reason}
        hint={texts.reasonHint}
        autoComplete="off"
        error={errors.reason?.message}
        {...register('reason')}
      />
      {problem && <ProblemCard problem={problem} />}
      <div className="modal-buttons">
        <Button type="submit" aria-disabled={isSubmitting}>
          {texts.close}
        </Button>
        <Button variant="outline-secondary" onClick={close}>
          {texts.cancel}
        </Button>
      </div>
    </form>
  );
}
