import { useEffect, type ChangeEvent } from 'react';
import Button from 'react-bootstrap/Button';
import { useForm, useWatch } from 'react-hook-form';
import type { AccountFieldsFragment, BulkMode } from '../../generated/graphql';
import { save } from '../../graphql/download';
import type { Problem } from '../../graphql/problems';
import { useTexts } from '../../i18n/catalogue';
import { AccountOptions } from '../../payment/account-options';
import { Icon } from '../../ui/icon';
import { SelectField } from '../../ui/select-field';
import { ProblemCard } from '../../ui/states';
import { TextArea } from '../../ui/text-area';
import { TextField } from '../../ui/text-field';
import { obstacleOf, type BulkValues } from './bulk';
import './bulk.css';
import { countOf, fileProblem, mostRows, rowsOf, template } from './csv';
import { RowsTable } from './rows-table';
import { bulkTexts, type BulkTexts } from './texts';

const modes: readonly BulkMode[] = ['ALL_OR_NOTHING', 'EACH'];

interface BulkFormProps {
  values: BulkValues;
  accounts: readonly AccountFieldsFragment[];
  problem: Problem | null;
  keep: (values: BulkValues) => void;
  submit: (values: BulkValues) => Promise<void>;
}

/** From which account, which file and how; and what the bank has said of a file that would move nothing. */
export function BulkForm({ values, accounts, problem, keep, submit }: BulkFormProps) {
  const texts = useTexts(bulkTexts);
  const { control, register, handleSubmit, setValue, formState } = useForm<BulkValues>({ defaultValues: values });
  const { errors, isSubmitting } = formState;
  const typed = useWatch({ control }) as BulkValues;
  const { checked } = values;
  // What was said is of the file that was checked.
  const isStale = typed.csv !== values.csv || typed.from !== values.from;
  const obstacle = checked && !isStale ? obstacleOf(checked, typed.mode) : null;
  useEffect(() => keep({ ...typed, checked: isStale ? null : checked }));

  async function read(event: ChangeEvent<HTMLInputElement>) {
    const file = event.target.files?.[0];
    if (!file) return;
    setValue('fileName', file.name);
    setValue('csv', await file.text(), { shouldValidate: true });
  }

  return (
    <form
      noValidate
      className="bulk-form"
      onSubmit={(event) => {
        if (isSubmitting) event.preventDefault();
        else void handleSubmit((filled) => submit({ ...filled, checked }))(event);
      }}
    >
      <p className="soft">{texts.about(mostRows)}</p>
      <p>
        <Button variant="outline-secondary" size="sm" onClick={saveTemplate}>
          <Icon name="down" />
          {texts.template}
        </Button>
      </p>
      <SelectField label={texts.fromAccount} {...register('from')}>
        <AccountOptions accounts={accounts} />
      </SelectField>
      <TextField type="file" accept=".csv,text/csv" label={texts.file} onChange={(event) => void read(event)} />
      <TextArea
        label={texts.content}
        hint={texts.contentHint}
        rows={6}
        wrap="off"
        spellCheck={false}
        error={errors.csv?.message}
        {...register('csv', {
          validate: (csv) => messageOf(csv, texts),
          // What was changed here is the file no more.
          onChange: () => setValue('fileName', ''),
        })}
      />
      <fieldset className="choices">
        <legend className="form-label">{texts.mode}</legend>
        {modes.map((mode) => (
          <label key={mode} className="choice">
            <input type="radio" value={mode} className="form-check-input" {...register('mode')} />
            <span>
              <span className="choice-title">{texts.modes[mode]}</span>
              <span className="fact-sub">{texts.modeTexts[mode]}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {problem && <ProblemCard problem={problem} />}
      {checked && obstacle && (
        <>
          <p className="notice notice-warn" role="alert">
            {texts.obstacles[obstacle]}
          </p>
          <RowsTable bulk={checked} file={rowsOf(values.csv)} caption={texts.said} />
        </>
      )}
      <div className="form-buttons">
        <Button type="submit" aria-disabled={isSubmitting}>
          <Icon name="check" />
          {isSubmitting ? texts.checking : texts.checkFile}
        </Button>
      </div>
    </form>
  );
}

function messageOf(csv: string, texts: BulkTexts): string | true {
  const problem = fileProblem(csv);
  if (!problem) return true;
  return problem === 'TOO_MANY_ROWS' ? texts.tooManyRows(countOf(csv), mostRows) : texts.fileProblems[problem];
}

function saveTemplate() {
  save(new Blob([template], { type: 'text/csv' }), 'transfers.csv');
}
