import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import Button from 'react-bootstrap/Button';
import { useForm, useWatch, type UseFormRegister } from 'react-hook-form';
import { useMutation } from 'urql';
import { z } from 'zod/mini';
import {
  ChangeAnnouncementDocument,
  PublishAnnouncementDocument,
  type AccountType,
  type AnnouncementAudience,
  type AnnouncementFieldsFragment,
  type AnnouncementSeverity,
} from '../../generated/graphql';
import type { Problem } from '../../graphql/problems';
import { useTexts } from '../../i18n/catalogue';
import { SelectField } from '../../ui/select-field';
import { ProblemCard } from '../../ui/states';
import { TextArea } from '../../ui/text-area';
import { TextField } from '../../ui/text-field';
import { bannerTexts } from './banner-texts';
import { draftOf, emptyDraft, inputOf, type Draft } from './draft';
import { useRefused } from './refusals';
import { announcementTexts } from './texts';

const currencies = ['EUR', 'USD', 'GBP', 'CHF', 'JPY', 'KWD'];

interface AnnouncementFormProps {
  announcement: AnnouncementFieldsFragment | null;
  done: (notice: string) => void;
  close: () => void;
}

export function AnnouncementForm({ announcement, done, close }: AnnouncementFormProps) {
  const texts = useTexts(announcementTexts);
  const { severities } = useTexts(bannerTexts);
  const send = useSend(announcement);
  const [problem, setProblem] = useState<Problem | null>(null);
  const fields = useFields();
  const { control, register, handleSubmit, formState } = useForm<Draft>({
    resolver: zodResolver(fields),
    defaultValues: announcement ? draftOf(announcement) : emptyDraft,
  });
  const { errors, isSubmitting } = formState;
  const audience = useWatch({ control, name: 'audience' });

  const submit = handleSubmit(async (draft) => {
    const refusal = await send(draft);
    setProblem(refusal);
    if (refusal) return;
    done(announcement ? texts.changed : texts.published);
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
      <TextField label={texts.title} autoComplete="off" error={errors.title?.message} {...register('title')} />
      <TextArea label={texts.text} error={errors.text?.message} {...register('text')} />
      <SelectField label={texts.severity} {...register('severity')}>
        <Options names={severities} />
      </SelectField>
      <SelectField label={texts.audience} {...register('audience')}>
        <Options names={texts.audiences} />
      </SelectField>
      {audience === 'HOLDERS' && <Holders register={register} />}
      <div className="announcement-pair">
        <TextField
          label={texts.shownFrom}
          type="datetime-local"
          hint={announcement ? undefined : texts.shownFromHint}
          {...register('shownFrom')}
        />
        <TextField
          label={texts.shownUntil}
          type="datetime-local"
          error={errors.shownUntil?.message}
          {...register('shownUntil')}
        />
      </div>
      {problem && <ProblemCard problem={problem} />}
      <div className="modal-buttons">
        <Button type="submit" aria-disabled={isSubmitting}>
          {announcement ? texts.saveChange : texts.save}
        </Button>
        <Button variant="outline-secondary" onClick={close}>
          {texts.cancel}
        </Button>
      </div>
    </form>
  );
}

function Holders({ register }: { register: UseFormRegister<Draft> }) {
  const texts = useTexts(announcementTexts);
  return (
    <div className="announcement-pair">
      <SelectField label={texts.accountType} {...register('accountType')}>
        <Options names={texts.accountTypes} />
      </SelectField>
      <SelectField label={texts.currency} {...register('currency')}>
        <option value="">{texts.anyCurrency}</option>
        {currencies.map((currency) => (
          <option key={currency}>{currency}</option>
        ))}
      </SelectField>
    </div>
  );
}

function Options({ names }: { names: Readonly<Record<string, string>> }) {
  return Object.entries(names).map(([value, name]) => (
    <option key={value} value={value}>
      {name}
    </option>
  ));
}

function useFields() {
  const texts = useTexts(announcementTexts);
  const { severities } = useTexts(bannerTexts);
  return z.object({
    audience: z.enum(Object.keys(texts.audiences) as AnnouncementAudience[]),
    accountType: z.enum(Object.keys(texts.accountTypes) as AccountType[]),
    currency: z.string(),
    severity: z.enum(Object.keys(severities) as AnnouncementSeverity[]),
    title: z.string().check(z.trim(), z.minLength(1, texts.titleMissing), z.maxLength(100, texts.titleLong)),
    text: z.string().check(z.trim(), z.minLength(1, texts.textMissing), z.maxLength(2000, texts.textLong)),
    shownFrom: z.string(),
    shownUntil: z.string().check(z.minLength(1, texts.untilMissing)),
  });
}

/** Sends it; null when it is done, else why not. */
function useSend(announcement: AnnouncementFieldsFragment | null) {
  const refused = useRefused();
  const [, publish] = useMutation(PublishAnnouncementDocument);
  const [, change] = useMutation(ChangeAnnouncementDocument);
  return async (draft: Draft): Promise<Problem | null> => {
    if (announcement) {
      const { data, error } = await change({ input: { ...inputOf(draft), announcementId: announcement.id } });
      return refused(data?.changeAnnouncement.errors, error);
    }
    const { data, error } = await publish({ input: inputOf(draft) });
    return refused(data?.publishAnnouncement.errors, error);
  };
}
