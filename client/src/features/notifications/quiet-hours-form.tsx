import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import Button from 'react-bootstrap/Button';
import { useForm } from 'react-hook-form';
import { useMutation } from 'urql';
import { z } from 'zod/mini';
import { SetQuietHoursDocument, type SettingsFieldsFragment } from '../../generated/graphql';
import type { Problem } from '../../graphql/problems';
import { useTexts } from '../../i18n/catalogue';
import { ProblemCard } from '../../ui/states';
import { TextField } from '../../ui/text-field';
import { useRefused } from './refusals';
import { noticeTexts } from './texts';

/** The bank writes 22:00:00 what a field for times writes 22:00. */
const shown = (time: string | null | undefined) => time?.slice(0, 5) ?? '';
const sent = (time: string) => (time === '' ? null : `${time}:00`);

/** When messages wait. */
export function QuietHoursForm({ settings }: { settings: SettingsFieldsFragment }) {
  const texts = useTexts(noticeTexts);
  const refused = useRefused();
  const [, setHours] = useMutation(SetQuietHoursDocument);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isSaved, setIsSaved] = useState(false);
  const fields = z
    .object({ from: z.string(), until: z.string() })
    .check(z.refine(({ from, until }) => (from === '') === (until === ''), { error: texts.quietMissing, path: ['until'] }));
  const { register, handleSubmit, formState, reset } = useForm<z.infer<typeof fields>>({
    resolver: zodResolver(fields),
    defaultValues: { from: shown(settings.quietFrom), until: shown(settings.quietUntil) },
  });
  const { errors, isSubmitting } = formState;

  async function send(values: { from: string; until: string }) {
    setIsSaved(false);
    const { data, error } = await setHours({ input: { from: sent(values.from), until: sent(values.until) } });
    setProblem(refused(data?.setQuietHours.errors, error));
    if (!data?.setQuietHours.settings) return;
    setIsSaved(true);
    reset(values);
  }

  return (
    <form
      noValidate
      onSubmit={(event) => {
        if (isSubmitting) event.preventDefault();
        else void handleSubmit(send)(event);
      }}
    >
      <div className="side-by-side">
        <TextField label={texts.quietFrom} type="time" {...register('from')} />
        <TextField label={texts.quietUntil} type="time" error={errors.until?.message} {...register('until')} />
      </div>
      {problem && <ProblemCard problem={problem} />}
      <p role="status" className="soft">
        {isSaved && texts.saved}
      </p>
      <div className="form-buttons">
        <Button type="submit" aria-disabled={isSubmitting}>
          {texts.save}
        </Button>
        <Button variant="outline-secondary" onClick={() => void send({ from: '', until: '' })}>
          {texts.noQuiet}
        </Button>
      </div>
    </form>
  );
}
