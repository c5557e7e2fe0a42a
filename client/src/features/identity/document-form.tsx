import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import Button from 'react-bootstrap/Button';
import { useForm } from 'react-hook-form';
import { useMutation } from 'urql';
import { z } from 'zod/mini';
import { SubmitKycDocument, type IdentityDocumentKind } from '../../generated/graphql';
import type { Problem } from '../../graphql/problems';
import { useTexts } from '../../i18n/catalogue';
import { SelectField } from '../../ui/select-field';
import { ProblemCard } from '../../ui/states';
import { TextField } from '../../ui/text-field';
import { useRefused } from './refusals';
import { identityTexts } from './texts';

const kinds = ['IDENTITY_CARD', 'PASSPORT', 'RESIDENCE_PERMIT'] as const;

interface Values {
  readonly documentKind: IdentityDocumentKind;
  readonly documentNumber: string;
  readonly documentValidUntil: string;
}

/** Hands in the document that proves who the customer is. */
export function DocumentForm() {
  const texts = useTexts(identityTexts);
  const refused = useRefused();
  const [, submit] = useMutation(SubmitKycDocument);
  const [problem, setProblem] = useState<Problem | null>(null);
  const text = z.string().check(z.trim(), z.minLength(1, texts.missing), z.maxLength(40, texts.tooLong));
  const { register, handleSubmit, formState } = useForm<Values>({
    defaultValues: { documentKind: 'IDENTITY_CARD', documentNumber: '', documentValidUntil: '' },
    resolver: zodResolver(
      z.object({ documentKind: z.enum(kinds), documentNumber: text, documentValidUntil: text }),
    ),
  });
  const { errors, isSubmitting } = formState;

  async function send(input: Values) {
    setProblem(null);
    const { data, error } = await submit({ input });
    setProblem(refused(data?.submitKyc.errors, error));
  }

  return (
    <form
      noValidate
      onSubmit={(event) => {
        if (isSubmitting) event.preventDefault();
        else void handleSubmit(send)(event);
      }}
    >
      <SelectField label={texts.document} {...register('documentKind')}>
        {kinds.map((one) => (
          <option key={one} value={one}>
            {texts.kinds[one]}
          </option>
        ))}
      </SelectField>
      <TextField
        label={texts.number}
        autoComplete="off"
        error={errors.documentNumber?.message}
        {...register('documentNumber')}
      />
      <TextField
        label={texts.validUntil}
        type="date"
        autoComplete="off"
        error={errors.documentValidUntil?.message}
        {...register('documentValidUntil')}
      />
      {problem && <ProblemCard problem={problem} />}
      <div className="form-buttons">
        <Button type="submit" aria-disabled={isSubmitting}>
          {texts.handIn}
        </Button>
      </div>
    </form>
  );
}
