import { zodResolver } from '@hookform/resolvers/zod';
import Button from 'react-bootstrap/Button';
import { useForm, useWatch } from 'react-hook-form';
import { z } from 'zod/mini';
import type { AccountFieldsFragment, ProviderFieldsFragment } from '../../generated/graphql';
import type { Problem } from '../../graphql/problems';
import { useTexts } from '../../i18n/catalogue';
import { useLanguage } from '../../i18n/language';
import { typedAmount } from '../../money/format';
import { fromWire, type Money } from '../../money/money';
import { parseAmount } from '../../money/parse';
import { AccountOptions } from '../../payment/account-options';
import { amountField } from '../../payment/amount-problem';
import { paymentTexts } from '../../payment/texts';
import { preferredAccount } from '../../payment/use-payable-accounts';
import { SelectField } from '../../ui/select-field';
import { ProblemCard } from '../../ui/states';
import { TextField } from '../../ui/text-field';
import { DaysOptions } from './days-options';
import { providerTexts } from './texts';

interface AutoPayFormProps {
  autoPay: ProviderFieldsFragment['autoPay'];
  /** All in the currency of the bills, one at least. */
  accounts: readonly AccountFieldsFragment[];
  problem: Problem | null;
  submit: (fromAccountNumber: string, ceiling: Money, daysBefore: number) => Promise<void>;
  /** Null while nothing is paid by itself. */
  turnOff: (() => void) | null;
}

export function AutoPayForm({ autoPay, accounts, problem, submit, turnOff }: AutoPayFormProps) {
  const texts = useTexts(providerTexts);
  const payment = useTexts(paymentTexts);
  const { locale } = useLanguage();
  const [first] = accounts;
  const unit = first && fromWire(first.balance);
  const { control, register, handleSubmit, formState } = useForm({
    defaultValues: {
      account: preferredAccount(accounts, autoPay?.fromAccount.number ?? null),
      ceiling: autoPay ? typedAmount(fromWire(autoPay.ceiling), locale) : '',
      daysBefore: String(autoPay?.daysBefore ?? 0),
    },
    resolver: zodResolver(
      z.object({ account: z.string(), ceiling: amountField(payment, unit, locale), daysBefore: z.string() }),
    ),
  });
  const { errors, isSubmitting } = formState;
  const { account, daysBefore } = useWatch({ control });

  async function send(given: { account: string; ceiling: string; daysBefore: string }) {
    const parsed = unit && parseAmount(given.ceiling, unit, locale);
    if (!parsed || !('money' in parsed)) throw new Error('Only amounts that were checked are sent.');
    await submit(given.account, parsed.money, Number(given.daysBefore));
  }

  return (
    <form
      noValidate
      onSubmit={(event) => {
        if (isSubmitting) event.preventDefault();
        else void handleSubmit(send)(event);
      }}
    >
      <SelectField label={texts.fromAccount} {...register('account')} value={account}>
        <AccountOptions accounts={accounts} />
      </SelectField>
      <TextField
        label={texts.ceiling}
        hint={unit && texts.ceilingHint(unit.currency)}
        inputMode="decimal"
        autoComplete="off"
        error={errors.ceiling?.message}
        {...register('ceiling')}
      />
      <SelectField label={texts.daysBefore} {...register('daysBefore')} value={daysBefore}>
        <option value="0">{texts.onDueDate}</option>
        <DaysOptions chosen={autoPay?.daysBefore ?? null} />
      </SelectField>
      {problem && <ProblemCard problem={problem} />}
      <div className="form-buttons">
        <Button type="submit" variant={autoPay ? 'outline-primary' : 'primary'} aria-disabled={isSubmitting}>
          {autoPay ? texts.save : texts.turnOn}
        </Button>
        {turnOff && (
          <Button variant="outline-secondary" onClick={turnOff}>
            {texts.turnOff}
          </Button>
        )}
      </div>
    </form>
  );
}
