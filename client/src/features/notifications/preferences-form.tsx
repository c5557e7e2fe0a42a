import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import Button from 'react-bootstrap/Button';
import { useForm } from 'react-hook-form';
import { useMutation } from 'urql';
import { z } from 'zod/mini';
import { ChangeNotificationSettingsDocument, type SettingsFieldsFragment } from '../../generated/graphql';
import type { Problem } from '../../graphql/problems';
import { useTexts } from '../../i18n/catalogue';
import { SelectField } from '../../ui/select-field';
import { ProblemCard } from '../../ui/states';
import { TextField } from '../../ui/text-field';
import { useRefused } from './refusals';
import { noticeTexts } from './texts';

/** In which language the bank writes, where the customer lives, and what counts as much and little. */
export function PreferencesForm({ settings }: { settings: SettingsFieldsFragment }) {
  const texts = useTexts(noticeTexts);
  const refused = useRefused();
  const [, change] = useMutation(ChangeNotificationSettingsDocument);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isSaved, setIsSaved] = useState(false);
  const units = z.string().check(z.trim(), z.regex(/^\d{1,9}$/, texts.wholeMissing));
  const fields = z.object({
    language: z.enum(['ENGLISH', 'GERMAN']),
    timeZone: z.string(),
    largeAmount: units,
    lowBalance: units,
  });
  const { register, handleSubmit, formState } = useForm<z.infer<typeof fields>>({
    resolver: zodResolver(fields),
    defaultValues: {
      language: settings.language,
      timeZone: settings.timeZone,
      largeAmount: String(settings.largeAmount),
      lowBalance: String(settings.lowBalance),
    },
  });
  const { errors, isSubmitting } = formState;

  const submit = handleSubmit(async ({ largeAmount, lowBalance, ...rest }) => {
    setIsSaved(false);
    const whole = { largeAmount: Number.parseInt(largeAmount, 10), lowBalance: Number.parseInt(lowBalance, 10) };
    const { data, error } = await change({ input: { ...rest, ...whole } });
    setProblem(refused(data?.changeNotificationSettings.errors, error));
    setIsSaved(Boolean(data?.changeNotificationSettings.settings));
  });

  return (
    <form
      noValidate
      onSubmit={(event) => {
        if (isSubmitting) event.preventDefault();
        else void submit(event);
      }}
    >
      <SelectField label={texts.language} {...register('language')}>
        <option value="ENGLISH" lang="en">
          English
        </option>
        <option value="GERMAN" lang="de">
          Deutsch
        </option>
      </SelectField>
      <SelectField label={texts.timeZone} {...register('timeZone')}>
        {zonesWith(settings.timeZone).map((zone) => (
          <option key={zone}>{zone}</option>
        ))}
      </SelectField>
      <div className="side-by-side">
        <TextField
          label={texts.largeAmount}
          hint={texts.wholeUnits}
          inputMode="numeric"
          error={errors.largeAmount?.message}
          {...register('largeAmount')}
        />
        <TextField
          label={texts.lowBalance}
          hint={texts.wholeUnits}
          inputMode="numeric"
          error={errors.lowBalance?.message}
          {...register('lowBalance')}
        />
      </div>
      {problem && <ProblemCard problem={problem} />}
      <p role="status" className="soft">
        {isSaved && texts.saved}
      </p>
      <div className="form-buttons">
        <Button type="submit" aria-disabled={isSubmitting}>
          {texts.save}
        </Button>
      </div>
    </form>
  );
}

/** The zones that this browser knows, and the one that the bank has noted. */
function zonesWith(current: string): readonly string[] {
  return [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC', current])].sort();
}
