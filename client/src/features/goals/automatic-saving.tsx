import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import Button from 'react-bootstrap/Button';
import { useForm, useWatch } from 'react-hook-form';
import { useMutation } from 'urql';
import { SetAutomaticSavingDocument, type GoalDetailsFragment } from '../../generated/graphql';
import type { Problem } from '../../graphql/problems';
import { useTexts } from '../../i18n/catalogue';
import { useDates } from '../../i18n/dates';
import { useLanguage } from '../../i18n/language';
import { formatMoney } from '../../money/format';
import { fromWire } from '../../money/money';
import { paymentTexts } from '../../payment/texts';
import { Card } from '../../ui/card';
import { SelectField } from '../../ui/select-field';
import { ProblemCard } from '../../ui/states';
import { TextField } from '../../ui/text-field';
import { today } from './dates';
import { planFields, planOf, rhythms, valuesOf, type SavingValues } from './plan';
import { useRefused } from './refusals';
import { goalTexts } from './texts';

/** What the bank puts by without being asked each time: an amount on dates, and what payments are rounded up by. */
export function AutomaticSaving({ goal }: { goal: GoalDetailsFragment }) {
  const texts = useTexts(goalTexts);
  const payment = useTexts(paymentTexts);
  const { locale } = useLanguage();
  const { save, problem, isSaved } = useSave(goal);
  const unit = fromWire(goal.target);
  const { control, register, handleSubmit, formState } = useForm<SavingValues>({
    defaultValues: valuesOf(goal, locale),
    resolver: (...given) => zodResolver(planFields(texts, payment, unit, locale, today()))(...given),
  });
  const { errors, isSubmitting } = formState;
  const rhythm = useWatch({ control, name: 'rhythm' });
  return (
    <Card title={texts.automatic}>
      <Running goal={goal} />
      <form
        noValidate
        onSubmit={(event) => {
          if (isSubmitting) event.preventDefault();
          else void handleSubmit(save)(event);
        }}
      >
        <SelectField label={texts.regularly} {...register('rhythm')}>
          {rhythms.map((one) => (
            <option key={one} value={one}>
              {texts.rhythms[one]}
            </option>
          ))}
        </SelectField>
        {rhythm !== 'NEVER' && (
          <div className="side-by-side">
            <TextField
              label={texts.planAmount}
              hint={payment.amountHint(goal.target.currency)}
              inputMode="decimal"
              autoComplete="off"
              error={errors.amount?.message}
              {...register('amount')}
            />
            <TextField label={texts.nextOn} type="date" error={errors.firstOn?.message} {...register('firstOn')} />
          </div>
        )}
        <label className="choice goal-round">
          <input type="checkbox" className="form-check-input" {...register('roundsUp')} />
          <span>
            <span className="choice-title">{texts.roundsUp}</span>
            <span className="goal-round-text">{texts.roundsUpText}</span>
          </span>
        </label>
        {problem && <ProblemCard problem={problem} />}
        <p role="status" className="soft">
          {isSaved && texts.kept}
        </p>
        <div className="form-buttons">
          <Button type="submit" variant="outline-primary" aria-disabled={isSubmitting}>
            {texts.save}
          </Button>
        </div>
      </form>
      <p className="soft goal-note">{texts.automaticText}</p>
    </Card>
  );
}

/** What runs now, in a sentence. */
function Running({ goal: { plan, roundsUp } }: { goal: GoalDetailsFragment }) {
  const texts = useTexts(goalTexts);
  const { locale } = useLanguage();
  const dates = useDates();
  return (
    <p>
      {plan
        ? texts.planned(
            formatMoney(fromWire(plan.amount), locale),
            texts.rhythms[plan.frequency],
            dates.date(plan.nextOn),
          )
        : texts.notPlanned}{' '}
      {roundsUp && texts.roundingUp}
    </p>
  );
}

function useSave(goal: GoalDetailsFragment) {
  const { locale } = useLanguage();
  const refused = useRefused();
  const [, set] = useMutation(SetAutomaticSavingDocument);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isSaved, setIsSaved] = useState(false);

  async function save(values: SavingValues) {
    setIsSaved(false);
    const plan = planOf(values, fromWire(goal.target), locale);
    const { data, error } = await set({ input: { goalId: goal.id, plan, roundsUp: values.roundsUp } });
    setProblem(refused(data?.setAutomaticSaving.errors, error));
    setIsSaved(data?.setAutomaticSaving.savingsGoal !== null && data !== undefined);
  }

  return { save, problem, isSaved };
}
