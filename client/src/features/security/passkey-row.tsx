import { useState } from 'react';
import Button from 'react-bootstrap/Button';
import { useForm } from 'react-hook-form';
import { useMutation } from 'urql';
import { RenamePasskeyDocument, type PasskeyFieldsFragment } from '../../generated/graphql';
import type { Problem } from '../../graphql/problems';
import { useTexts } from '../../i18n/catalogue';
import { useDates } from '../../i18n/dates';
import { Icon } from '../../ui/icon';
import { ProblemCard } from '../../ui/states';
import { TextField } from '../../ui/text-field';
import { passkeyPageTexts } from './passkey-page-texts';
import { useRefused } from './refusals';

interface PasskeyRowProps {
  passkey: PasskeyFieldsFragment;
  remove: () => void;
  renamed: () => void;
}

/** One passkey: what it is called, since when, and when it was last used. */
export function PasskeyRow({ passkey, remove, renamed }: PasskeyRowProps) {
  const texts = useTexts(passkeyPageTexts);
  const dates = useDates();
  const { name, isBackedUp, createdAt, lastUsedAt } = passkey;
  const [isRenaming, setIsRenaming] = useState(false);
  if (isRenaming) {
    return (
      <Rename
        passkey={passkey}
        close={() => setIsRenaming(false)}
        done={() => {
          setIsRenaming(false);
          renamed();
        }}
      />
    );
  }
  return (
    <div className="row-plain passkey-row">
      <span className="row-icon">
        <Icon name="lock" />
      </span>
      <span className="row-main">
        <span className="row-title wrapping">{name}</span>
        <span className="row-sub wrapping">{texts.created(dates.moment(createdAt))}</span>
        <span className="row-sub wrapping">{lastUsedAt ? texts.used(dates.moment(lastUsedAt)) : texts.neverUsed}</span>
        {isBackedUp && <span className="row-sub wrapping">{texts.backedUp}</span>}
      </span>
      <span className="row-end">
        <Button
          size="sm"
          variant="outline-primary"
          aria-label={texts.renameOf(name)}
          onClick={() => setIsRenaming(true)}
        >
          {texts.rename}
        </Button>
        <Button size="sm" variant="outline-primary" aria-label={texts.removeOf(name)} onClick={remove}>
          {texts.remove}
        </Button>
      </span>
    </div>
  );
}

function Rename({ passkey, close, done }: { passkey: PasskeyFieldsFragment; close: () => void; done: () => void }) {
  const texts = useTexts(passkeyPageTexts);
  const refused = useRefused();
  const [, rename] = useMutation(RenamePasskeyDocument);
  const [problem, setProblem] = useState<Problem | null>(null);
  const { register, handleSubmit, formState } = useForm({ defaultValues: { name: passkey.name } });

  const submit = handleSubmit(async ({ name }) => {
    setProblem(null);
    const { data, error } = await rename({ input: { passkeyId: passkey.id, name } });
    if (data?.renamePasskey.passkey) done();
    else setProblem(refused(data?.renamePasskey.errors, error));
  });

  return (
    <form
      noValidate
      onSubmit={(event) => {
        if (formState.isSubmitting) event.preventDefault();
        else void submit(event);
      }}
    >
      <TextField label={texts.name} autoFocus {...register('name')} />
      {problem && <ProblemCard problem={problem} />}
      <div className="form-buttons">
        <Button type="submit" aria-disabled={formState.isSubmitting}>
          {texts.save}
        </Button>
        <Button variant="outline-secondary" onClick={close}>
          {texts.cancel}
        </Button>
      </div>
    </form>
  );
}
