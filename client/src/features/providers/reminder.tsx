import { useId, useState } from 'react';
import { useMutation } from 'urql';
import { SetBillReminderDocument, type ProviderFieldsFragment } from '../../generated/graphql';
import type { Problem } from '../../graphql/problems';
import { useTexts } from '../../i18n/catalogue';
import { Card } from '../../ui/card';
import { SelectField } from '../../ui/select-field';
import { ProblemCard } from '../../ui/states';
import { DaysOptions } from './days-options';
import { useRefused } from './refusals';
import { providerTexts } from './texts';

/** When the customer is reminded of a bill; what is chosen is kept at once, and shown once the bank has it. */
export function Reminder({ provider }: { provider: ProviderFieldsFragment }) {
  const texts = useTexts(providerTexts);
  const id = useId();
  const refused = useRefused();
  const [{ fetching }, setReminder] = useMutation(SetBillReminderDocument);
  const [notice, setNotice] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);

  async function choose(days: string) {
    setNotice('');
    const daysBefore = days === '' ? null : Number(days);
    const { data, error } = await setReminder({ input: { linkId: provider.id, daysBefore } });
    setProblem(refused(data?.setBillReminder.errors, error));
    if (data?.setBillReminder.billerLink) setNotice(texts.saved);
  }

  return (
    <Card title={texts.reminder}>
      <SelectField
        id={id}
        label={texts.remindMe}
        hint={texts.reminderText}
        value={provider.reminderDays ?? ''}
        disabled={fetching}
        onChange={(event) => void choose(event.target.value)}
      >
        <option value="">{texts.never}</option>
        {provider.reminderDays === 0 && <option value="0">{texts.onDueDate}</option>}
        <DaysOptions chosen={provider.reminderDays ?? null} />
      </SelectField>
      {problem && <ProblemCard problem={problem} />}
      <p role="status" className="soft">
        {notice}
      </p>
    </Card>
  );
}
