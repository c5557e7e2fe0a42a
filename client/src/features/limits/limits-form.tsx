import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import Button from 'react-bootstrap/Button';
import { useForm } from 'react-hook-form';
import { useMutation } from 'urql';
import { z } from 'zod/mini';
import { SetLimitsDocument } from '../../generated/graphql';
import { problemOf, problemTexts, type Problem } from '../../graphql/problems';
import { useTexts } from '../../i18n/catalogue';
import { useDates } from '../../i18n/dates';
import { useLanguage } from '../../i18n/language';
import { typedAmount } from '../../money/format';
import { fromWire, toDecimal, zero } from '../../money/money';
import { parseAmount } from '../../money/parse';
import { optionalAmountField } from '../../payment/amount-problem';
import { paymentTexts } from '../../payment/texts';
import { Card } from '../../ui/card';
import { ProblemCard } from '../../ui/states';
import { TextField } from '../../ui/text-field';
import type { LimitedAccount } from './limits-page';
import { explainSetLimits } from './refusals';
import { limitNames, limitTexts, type LimitName } from './texts';

type Values = Record<LimitName, string>;

/** All three limits, which are set together. */
export function LimitsForm({ account }: { account: LimitedAccount }) {
  const texts = useTexts(limitTexts);
  const payment = useTexts(paymentTexts);
  const { locale } = useLanguage();
  const { save, problem, notice } = useSave(account);
  const unit = zero(fromWire(account.balance));
  const wanted = account.limits?.raise ?? account.limits;
  const typed = (name: LimitName) => {
    const limit = wanted?.[name];
    return limit ? typedAmount(fromWire(limit), locale) : '';
  };
  const field = optionalAmountField(payment, unit, locale);
  const { register, handleSubmit, formState } = useForm<Values>({
    resolver: zodResolver(z.object({ perOperation: field, perDay: field, perMonth: field })),
    defaultValues: { perOperation: typed('perOperation'), perDay: typed('perDay'), perMonth: typed('perMonth') },
  });
  const { errors, isSubmitting } = formState;
  return (
    <Card title={texts.change}>
      <p className="soft">{texts.changeText}</p>
      <form
        noValidate
        onSubmit={(event) => {
          if (isSubmitting) event.preventDefault();
          else void handleSubmit(save)(event);
        }}
      >
        {limitNames.map((name) => (
          <TextField
            key={name}
            label={texts.optional(texts[name])}
            hint={payment.amountHint(unit.currency)}
            inputMode="decimal"
            autoComplete="off"
            error={errors[name]?.message}
            {...register(name)}
          />
        ))}
        <p role="status" className={notice ? 'notice' : ''}>
          {notice}
        </p>
        {problem && <ProblemCard problem={problem} />}
        <div className="form-buttons">
          <Button type="submit" aria-disabled={isSubmitting}>
            {texts.save}
          </Button>
        </div>
      </form>
    </Card>
  );
}

function useSave(account: LimitedAccount) {
  const texts = useTexts(limitTexts);
  const problems = useTexts(problemTexts);
  const dates = useDates();
  const { locale } = useLanguage();
  const [, setLimits] = useMutation(SetLimitsDocument);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [notice, setNotice] = useState('');
  const unit = fromWire(account.balance);

  const decimalOf = (text: string) => {
    const parsed = parseAmount(text, unit, locale, 'zero');
    return 'money' in parsed ? toDecimal(parsed.money) : null;
  };

  async function save({ perOperation, perDay, perMonth }: Values) {
    setProblem(null);
    setNotice('');
    const { data, error } = await setLimits({
      input: {
        accountNumber: account.number,
        perOperation: decimalOf(perOperation),
        perDay: decimalOf(perDay),
        perMonth: decimalOf(perMonth),
      },
    });
    const limits = data?.setLimits.limits;
    const [refusal] = data?.setLimits.errors ?? [];
    if (limits) setNotice(limits.raise ? texts.savedLater(dates.moment(limits.raise.at)) : texts.saved);
    else if (refusal) setProblem(explainSetLimits(refusal, texts, problems));
    else if (error) setProblem(problemOf(error, problems));
  }

  return { save, problem, notice };
}
