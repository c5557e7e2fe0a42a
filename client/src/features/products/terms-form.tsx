import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import Button from 'react-bootstrap/Button';
import { FormProvider, useForm, useFormContext } from 'react-hook-form';
import { useNavigate } from 'react-router';
import { useMutation } from 'urql';
import { z } from 'zod/mini';
import { SetAccountProductDocument, type DayCount } from '../../generated/graphql';
import { problemOf, problemTexts, type Problem } from '../../graphql/problems';
import { useTexts } from '../../i18n/catalogue';
import { useLanguage } from '../../i18n/language';
import { fromWire, zero } from '../../money/money';
import { amountField, optionalAmountField } from '../../payment/amount-problem';
import { paymentTexts } from '../../payment/texts';
import { Card } from '../../ui/card';
import { SelectField } from '../../ui/select-field';
import { ProblemCard } from '../../ui/states';
import { TextField } from '../../ui/text-field';
import type { Product } from './lines';
import { explainProduct } from './refusals';
import { costs, inputOf, limits, percent, valuesOf, type AmountName, type TermsValues } from './terms-values';
import { dayCounts, productTexts } from './texts';
import { TierFields } from './tier-fields';

export function TermsForm({ product }: { product: Product }) {
  const texts = useTexts(productTexts);
  const { locale } = useLanguage();
  const { send, problem } = useSend(product);
  const today = new Date().toISOString().slice(0, 10);
  const fields = useFields(product);
  const form = useForm<TermsValues>({
    resolver: zodResolver(fields),
    defaultValues: valuesOf(product, today, locale),
  });
  const { errors, isSubmitting } = form.formState;
  return (
    <FormProvider {...form}>
      <form
        noValidate
        className="form-stack"
        onSubmit={(event) => {
          if (isSubmitting) event.preventDefault();
          else void form.handleSubmit(send)(event);
        }}
      >
        <Card title={texts.newVersion}>
          <p className="soft">{texts.newText}</p>
          <div className="field-grid">
            <TextField label={texts.name} error={errors.name?.message} {...form.register('name')} />
            <TextField
              label={texts.validFrom}
              type="date"
              min={today}
              error={errors.validFrom?.message}
              {...form.register('validFrom')}
            />
          </div>
          <TextField
            label={texts.reason}
            hint={texts.reasonHint}
            autoComplete="off"
            error={errors.reason?.message}
            {...form.register('reason')}
          />
        </Card>
        <Card title={texts.tiers}>
          <p className="soft">{texts.tiersText}</p>
          <TierFields />
          <SelectField label={texts.dayCount} {...form.register('dayCount')}>
            {Object.entries(dayCounts).map(([value, label]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </SelectField>
        </Card>
        <Card title={texts.costs}>
          <div className="field-grid">
            {costs.map((name) => (
              <AmountField key={name} name={name} />
            ))}
            <TextField
              label={texts.optional(texts.overdraftRate)}
              hint={texts.rateHint}
              inputMode="decimal"
              error={errors.overdraftRate?.message}
              {...form.register('overdraftRate')}
            />
            <TextField
              label={texts.freeOperations}
              inputMode="numeric"
              error={errors.freeOperations?.message}
              {...form.register('freeOperations')}
            />
          </div>
        </Card>
        <Card title={texts.limits}>
          <div className="field-grid">
            {limits.map((name) => (
              <AmountField key={name} name={name} />
            ))}
          </div>
        </Card>
        {problem && <ProblemCard problem={problem} />}
        <div className="form-buttons">
          <Button type="submit" aria-disabled={isSubmitting}>
            {texts.save}
          </Button>
        </div>
      </form>
    </FormProvider>
  );
}

function AmountField({ name }: { name: AmountName }) {
  const texts = useTexts(productTexts);
  const { register, formState } = useFormContext<TermsValues>();
  const error = formState.errors[name]?.message;
  return (
    <TextField
      label={texts.optional(texts[name])}
      inputMode="decimal"
      autoComplete="off"
      error={error}
      {...register(name)}
    />
  );
}

function useFields(product: Product) {
  const texts = useTexts(productTexts);
  const payment = useTexts(paymentTexts);
  const { locale } = useLanguage();
  const unit = zero(fromWire(product.minimumBalance));
  const amount = optionalAmountField(payment, unit, locale);
  const amounts = Object.fromEntries([...costs, ...limits].map((name) => [name, amount])) as Record<
    AmountName,
    typeof amount
  >;
  return z.object({
    ...amounts,
    name: z.string().check(z.trim(), z.minLength(1, texts.nameMissing)),
    validFrom: z.string().check(z.minLength(1, texts.validFromMissing)),
    reason: z.string().check(z.trim(), z.minLength(3, texts.reasonMissing)),
    dayCount: z.enum(Object.keys(dayCounts) as DayCount[]),
    overdraftRate: optionalAmountField(payment, percent, locale),
    freeOperations: z.string().check(z.trim(), z.regex(/^\d{1,6}$/, texts.wholeMissing)),
    tiers: z.array(
      z.object({ from: amountField(payment, unit, locale, 'zero'), rate: amountField(payment, percent, locale, 'zero') }),
    ),
  });
}

function useSend(product: Product) {
  const texts = useTexts(productTexts);
  const problems = useTexts(problemTexts);
  const { locale } = useLanguage();
  const navigate = useNavigate();
  const [, set] = useMutation(SetAccountProductDocument);
  const [problem, setProblem] = useState<Problem | null>(null);

  async function send(values: TermsValues) {
    setProblem(null);
    const { data, error } = await set({ input: inputOf(values, product, locale) });
    const [refusal] = data?.setAccountProduct.errors ?? [];
    if (refusal) setProblem(explainProduct(refusal, texts, problems));
    else if (error) setProblem(problemOf(error, problems));
    else await navigate('/staff/products', { state: { validFrom: values.validFrom } });
  }

  return { send, problem };
}
