import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import Button from 'react-bootstrap/Button';
import { useForm } from 'react-hook-form';
import { useMutation } from 'urql';
import { z } from 'zod/mini';
import { AddBranchDocument, ChangeBranchDocument, type BranchFieldsFragment } from '../../generated/graphql';
import type { Problem } from '../../graphql/problems';
import { useTexts } from '../../i18n/catalogue';
import { countriesIn } from '../../i18n/countries';
import { useLanguage } from '../../i18n/language';
import { SelectField } from '../../ui/select-field';
import { ProblemCard } from '../../ui/states';
import { TextArea } from '../../ui/text-area';
import { TextField } from '../../ui/text-field';
import { useRefused } from './refusals';
import { branchTexts } from './texts';

const noBranch = {
  code: '',
  name: '',
  street: '',
  postalCode: '',
  city: '',
  country: 'DE',
  openingHours: '',
  phone: '',
};

type Draft = Readonly<typeof noBranch>;

function draftOf({ code, name, address, openingHours, phone }: BranchFieldsFragment): Draft {
  return { code, name, ...address, postalCode: address.postalCode ?? '', openingHours, phone: phone ?? '' };
}

interface BranchFormProps {
  /** Null for a new one. */
  branch: BranchFieldsFragment | null;
  done: (notice: string) => void;
  close: () => void;
}

export function BranchForm({ branch, done, close }: BranchFormProps) {
  const texts = useTexts(branchTexts);
  const { locale } = useLanguage();
  const send = useSend(branch);
  const [problem, setProblem] = useState<Problem | null>(null);
  const fields = useFields();
  const { register, handleSubmit, formState } = useForm<Draft>({
    resolver: zodResolver(fields),
    defaultValues: branch ? draftOf(branch) : noBranch,
  });
  const { errors, isSubmitting } = formState;
  const line = (name: 'name' | 'street' | 'postalCode' | 'city') => (
    <TextField label={texts[name]} autoComplete="off" error={errors[name]?.message} {...register(name)} />
  );

  const submit = handleSubmit(async (draft) => {
    const refusal = await send(draft);
    setProblem(refusal);
    if (refusal) return;
    done(branch ? texts.changed : texts.opened);
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
      {!branch && (
        <TextField
          label={texts.code}
          hint={texts.codeHint}
          autoComplete="off"
          error={errors.code?.message}
          {...register('code')}
        />
      )}
      {line('name')}
      {line('street')}
      {line('postalCode')}
      {line('city')}
      <SelectField label={texts.country} {...register('country')}>
        {countriesIn(locale).map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </SelectField>
      <TextArea label={texts.openingHours} error={errors.openingHours?.message} {...register('openingHours')} />
      <TextField
        label={texts.phoneField}
        hint={texts.phoneHint}
        type="tel"
        autoComplete="off"
        error={errors.phone?.message}
        {...register('phone')}
      />
      {problem && <ProblemCard problem={problem} />}
      <div className="modal-buttons">
        <Button type="submit" aria-disabled={isSubmitting}>
          {branch ? texts.save : texts.open}
        </Button>
        <Button variant="outline-secondary" onClick={close}>
          {texts.cancel}
        </Button>
      </div>
    </form>
  );
}

function useFields() {
  const texts = useTexts(branchTexts);
  const line = z.string().check(z.trim(), z.minLength(1, texts.missing), z.maxLength(100, texts.tooLong));
  return z.object({
    code: z.string().check(z.trim(), z.regex(/^[a-z\d-]{2,12}$/i, texts.codeWrong)),
    name: line,
    street: line,
    postalCode: z.string().check(z.trim()),
    city: line,
    country: line,
    openingHours: z.string().check(z.trim(), z.minLength(1, texts.missing), z.maxLength(400, texts.tooLong)),
    phone: z.string().check(z.trim()),
  });
}

/** Sends it; null when it is done, else why not. */
function useSend(branch: BranchFieldsFragment | null) {
  const refused = useRefused();
  const [, add] = useMutation(AddBranchDocument);
  const [, change] = useMutation(ChangeBranchDocument);
  return async ({ code, name, openingHours, phone, ...place }: Draft): Promise<Problem | null> => {
    const address = { ...place, postalCode: place.postalCode || null };
    const given = { name, openingHours, address, phone: phone || null };
    if (branch) {
      const { data, error } = await change({ input: { ...given, branchId: branch.id } });
      return refused(data?.changeBranch.errors, error);
    }
    const { data, error } = await add({ input: { ...given, code } });
    return refused(data?.addBranch.errors, error);
  };
}
