import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import Button from 'react-bootstrap/Button';
import { useForm } from 'react-hook-form';
import { useMutation } from 'urql';
import { z } from 'zod/mini';
import { RenameAccountDocument, type AccountFieldsFragment } from '../../generated/graphql';
import { problemOf, type Problem } from '../../graphql/problems';
import { useTexts } from '../../i18n/catalogue';
import { useExplanations } from '../../payment/answer';
import { accountTexts } from '../../ui/account-name';
import { Card } from '../../ui/card';
import { ProblemCard } from '../../ui/states';
import { TextField } from '../../ui/text-field';
import { explainRename } from './refusals';
import { lifeTexts } from './texts';

/** What the owner calls the account; without a name it is called what it is. */
export function RenameForm({ account }: { account: AccountFieldsFragment }) {
  const texts = useTexts(lifeTexts);
  const names = useTexts(accountTexts);
  const by = useExplanations();
  const [, rename] = useMutation(RenameAccountDocument);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isSaved, setIsSaved] = useState(false);
  const { register, handleSubmit, formState } = useForm({
    resolver: zodResolver(z.object({ name: z.string().check(z.trim(), z.maxLength(60, texts.nameLong)) })),
    defaultValues: { name: account.name ?? '' },
  });

  async function save({ name }: { name: string }) {
    setIsSaved(false);
    const { data, error } = await rename({ input: { accountNumber: account.number, name: name || null } });
    const [refusal] = data?.renameAccount.errors ?? [];
    setProblem(refusal ? explainRename(refusal, texts, by) : error ? problemOf(error, by.problems) : null);
    setIsSaved(Boolean(data?.renameAccount.account));
  }

  return (
    <Card title={texts.name}>
      <form
        noValidate
        onSubmit={(event) => {
          if (formState.isSubmitting) event.preventDefault();
          else void handleSubmit(save)(event);
        }}
      >
        <TextField
          label={texts.nameField}
          hint={texts.nameHint(names.type[account.type])}
          autoComplete="off"
          error={formState.errors.name?.message}
          {...register('name')}
        />
        {problem && <ProblemCard problem={problem} />}
        <p role="status" className="soft">
          {isSaved && texts.saved}
        </p>
        <div className="form-buttons">
          <Button type="submit" variant="outline-primary" aria-disabled={formState.isSubmitting}>
            {texts.save}
          </Button>
        </div>
      </form>
    </Card>
  );
}
