import { zodResolver } from '@hookform/resolvers/zod';
import Button from 'react-bootstrap/Button';
import { useForm, useWatch } from 'react-hook-form';
import { z } from 'zod/mini';
import type { AccountFieldsFragment } from '../../generated/graphql';
import type { Problem } from '../../graphql/problems';
import { useTexts } from '../../i18n/catalogue';
import { useLanguage } from '../../i18n/language';
import { fromWire, type Money } from '../../money/money';
import { parseAmount } from '../../money/parse';
import { AccountOptions } from '../../payment/account-options';
import { amountField } from '../../payment/amount-problem';
import { paymentTexts } from '../../payment/texts';
import { SelectField } from '../../ui/select-field';
import { ProblemCard } from '../../ui/states';
import { TextField } from '../../ui/text-field';
import { today } from './dates';
import { goalTexts } from './texts';

export interface GoalValues {
  readonly name: string;
  readonly account: string;
  readonly target: string;
  readonly targetOn: string;
}

export interface GoalWish {
  readonly name: string;
  readonly account: string;
  readonly target: Money;
  readonly targetOn: string | null;
}

interface GoalFormProps {
  values: GoalValues;
  /** Those that money can come from. */
  accounts: readonly AccountFieldsFragment[];
  /** Whether the account can still be chosen. */
  choosesAccount: boolean;
  problem: Problem | null;
  label: string;
  submit: (wish: GoalWish) => Promise<void>;
}

/** What is saved for, how much of it, and by when. */
export function GoalForm({ values, accounts, choosesAccount, problem, label, submit }: GoalFormProps) {
  const texts = useTexts(goalTexts);
  const payment = useTexts(paymentTexts);
  const { locale } = useLanguage();
  const { control, register, handleSubmit, formState } = useForm<GoalValues>({
    defaultValues: values,
    resolver: (...given) => zodResolver(fields)(...given),
  });
  const { errors, isSubmitting } = formState;
  const { account: chosen } = useWatch({ control }) as GoalValues;
  const account = accounts.find(({ number }) => number === chosen);
  const unit = account && fromWire(account.balance);
  const fields = z.object({
    name: z.string().check(z.trim(), z.minLength(1, texts.nameEmpty), z.maxLength(60, texts.nameLong)),
    account: z.string(),
    target: amountField(payment, unit, locale),
    targetOn: z.string().check(z.refine((date) => date === '' || date > today(), texts.dateOver)),
  });

  async function send({ name, account: number, target, targetOn }: GoalValues) {
    const parsed = unit && parseAmount(target, unit, locale);
    if (!parsed || !('money' in parsed)) throw new Error('Only amounts that were checked are sent.');
    await submit({ name, account: number, target: parsed.money, targetOn: targetOn || null });
  }

  return (
    <form
      noValidate
      onSubmit={(event) => {
        if (isSubmitting) event.preventDefault();
        else void handleSubmit(send)(event);
      }}
    >
      <TextField
        label={texts.name}
        hint={texts.nameHint}
        autoComplete="off"
        error={errors.name?.message}
        {...register('name')}
      />
      {choosesAccount && (
        <SelectField label={texts.account} hint={texts.accountHint} {...register('account')}>
          <AccountOptions accounts={accounts} />
        </SelectField>
      )}
      <TextField
        label={texts.target}
        hint={account && payment.amountHint(account.currency)}
        className="amount-input"
        inputMode="decimal"
        autoComplete="off"
        error={errors.target?.message}
        {...register('target')}
      />
      <TextField
        label={texts.targetOnField}
        type="date"
        error={errors.targetOn?.message}
        {...register('targetOn')}
      />
      {problem && <ProblemCard problem={problem} />}
      <div className="form-buttons">
        <Button type="submit" aria-disabled={isSubmitting}>
          {label}
        </Button>
      </div>
    </form>
  );
}
