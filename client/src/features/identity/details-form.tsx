import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import Button from 'react-bootstrap/Button';
import { useForm, type UseFormRegister } from 'react-hook-form';
import { useMutation } from 'urql';
import { z } from 'zod/mini';
import { UpdateProfileDocument, type IncomeFrequency, type ProfileFieldsFragment } from '../../generated/graphql';
import type { Problem } from '../../graphql/problems';
import { useTexts } from '../../i18n/catalogue';
import { useLanguage } from '../../i18n/language';
import { typedAmount } from '../../money/format';
import { fromWire, toWire } from '../../money/money';
import { parseAmount } from '../../money/parse';
import { amountField } from '../../payment/amount-problem';
import { paymentTexts } from '../../payment/texts';
import { SelectField } from '../../ui/select-field';
import { ProblemCard } from '../../ui/states';
import { TextField } from '../../ui/text-field';
import { countriesIn } from '../../i18n/countries';
import { useRefused } from './refusals';
import { identityTexts, type IdentityTexts } from './texts';

// What a bank of this kind is paid in; each has two decimals.
const currencies = ['EUR', 'USD', 'GBP', 'CHF'] as const;
const frequencies = ['MONTHLY', 'YEARLY', 'WEEKLY'] as const;
const unit = fromWire({ value: '0.00', currency: 'EUR' });

interface Values {
  readonly birthDate: string;
  readonly occupation: string;
  readonly income: string;
  readonly currency: string;
  readonly frequency: IncomeFrequency;
  readonly street: string;
  readonly postalCode: string;
  readonly city: string;
  readonly country: string;
  readonly taxCountry: string;
}

function valuesOf(profile: ProfileFieldsFragment, locale: string): Values {
  const { birthDate, occupation, income, address, taxCountry } = profile;
  return {
    birthDate: birthDate ?? '',
    occupation: occupation ?? '',
    income: income ? typedAmount(fromWire(income.amount), locale) : '',
    currency: income?.amount.currency ?? 'EUR',
    frequency: income?.frequency ?? 'MONTHLY',
    street: address?.street ?? '',
    postalCode: address?.postalCode ?? '',
    city: address?.city ?? '',
    country: address?.country ?? '',
    taxCountry: taxCountry ?? '',
  };
}

/** What the customer tells of themselves. */
export function DetailsForm({ profile, isFixed }: { profile: ProfileFieldsFragment; isFixed: boolean }) {
  const texts = useTexts(identityTexts);
  const payment = useTexts(paymentTexts);
  const { locale } = useLanguage();
  const refused = useRefused();
  const [, update] = useMutation(UpdateProfileDocument);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isSaved, setIsSaved] = useState(false);
  const text = z.string().check(z.trim(), z.minLength(1, texts.missing), z.maxLength(100, texts.tooLong));
  const { register, handleSubmit, formState } = useForm<Values>({
    defaultValues: valuesOf(profile, locale),
    resolver: zodResolver(
      z.object({
        birthDate: text,
        occupation: text,
        income: amountField(payment, unit, locale, 'zero'),
        currency: text,
        frequency: z.enum(frequencies),
        street: text,
        postalCode: z.string(),
        city: text,
        country: text,
        taxCountry: text,
      }),
    ),
  });
  const { errors, isSubmitting } = formState;

  async function send(values: Values) {
    setProblem(null);
    setIsSaved(false);
    const { birthDate, occupation, currency, frequency, street, postalCode, city, country, taxCountry } = values;
    const parsed = parseAmount(values.income, { ...unit, currency }, locale, 'zero');
    if (!('money' in parsed)) throw new Error('Only amounts that were checked are sent.');
    const income = { amount: toWire(parsed.money), frequency };
    const address = { street, postalCode: postalCode || null, city, country };
    const { data, error } = await update({ input: { birthDate, occupation, income, address, taxCountry } });
    if (data?.updateProfile.profile) setIsSaved(true);
    else setProblem(refused(data?.updateProfile.errors, error));
  }

  return (
    <form
      noValidate
      onSubmit={(event) => {
        if (isSubmitting) event.preventDefault();
        else void handleSubmit(send)(event);
      }}
    >
      <fieldset disabled={isFixed}>
        <TextField
          label={texts.birthDate}
          type="date"
          autoComplete="bday"
          error={errors.birthDate?.message}
          {...register('birthDate')}
        />
        <TextField
          label={texts.occupation}
          autoComplete="organization-title"
          error={errors.occupation?.message}
          {...register('occupation')}
        />
        <TextField
          label={texts.income}
          inputMode="decimal"
          autoComplete="off"
          error={errors.income?.message}
          {...register('income')}
        />
        <SelectField label={texts.currency} {...register('currency')}>
          {currencies.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </SelectField>
        <SelectField label={texts.frequency} {...register('frequency')}>
          {frequencies.map((one) => (
            <option key={one} value={one}>
              {texts.frequencies[one]}
            </option>
          ))}
        </SelectField>
        <AddressFields register={register} errors={errors} texts={texts} />
      </fieldset>
      {problem && <ProblemCard problem={problem} />}
      <p role="status" className={isSaved ? 'notice' : ''}>
        {isSaved && texts.saved}
      </p>
      {!isFixed && (
        <div className="form-buttons">
          <Button type="submit" aria-disabled={isSubmitting}>
            {texts.save}
          </Button>
        </div>
      )}
    </form>
  );
}

interface AddressFieldsProps {
  register: UseFormRegister<Values>;
  errors: Partial<Record<keyof Values, { message?: string }>>;
  texts: IdentityTexts;
}

function AddressFields({ register, errors, texts }: AddressFieldsProps) {
  const { locale } = useLanguage();
  const options = countriesIn(locale).map(({ code, name }) => (
    <option key={code} value={code}>
      {name}
    </option>
  ));
  return (
    <>
      <TextField
        label={texts.street}
        autoComplete="street-address"
        error={errors.street?.message}
        {...register('street')}
      />
      <TextField
        label={texts.postalCode}
        autoComplete="postal-code"
        error={errors.postalCode?.message}
        {...register('postalCode')}
      />
      <TextField label={texts.city} autoComplete="address-level2" error={errors.city?.message} {...register('city')} />
      <SelectField label={texts.country} autoComplete="country" error={errors.country?.message} {...register('country')}>
        <option value="">{texts.choose}</option>
        {options}
      </SelectField>
      <SelectField label={texts.taxCountry} error={errors.taxCountry?.message} {...register('taxCountry')}>
        <option value="">{texts.choose}</option>
        {options}
      </SelectField>
    </>
  );
}
