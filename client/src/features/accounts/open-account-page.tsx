import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import Button from 'react-bootstrap/Button';
import { useForm } from 'react-hook-form';
import { useNavigate } from 'react-router';
import { useMutation } from 'urql';
import { z } from 'zod/mini';
import { OpenAccountDocument, type OpenAccountMutation } from '../../generated/graphql';
import { problemOf, problemTexts, unknownRefusal, type Problem, type ProblemTexts } from '../../graphql/problems';
import { useTexts } from '../../i18n/catalogue';
import { useLanguage } from '../../i18n/language';
import { accountTexts } from '../../ui/account-name';
import { Icon } from '../../ui/icon';
import { Page } from '../../ui/page';
import { SelectField } from '../../ui/select-field';
import { ProblemCard } from '../../ui/states';
import { TextField } from '../../ui/text-field';
import { accountPageTexts, type AccountPageTexts } from './texts';

type OpenAccountError = NonNullable<OpenAccountMutation['openAccount']['errors']>[number];

/** What people ask for most; the bank says which of them it keeps accounts in. */
const currencies = ['EUR', 'USD', 'GBP', 'CHF', 'JPY', 'KWD'];

const fields = (texts: AccountPageTexts) =>
  z.object({
    type: z.enum(['CHECKING', 'SAVINGS']),
    currency: z.string(),
    name: z.string().check(z.trim(), z.maxLength(60, texts.nameLong)),
  });

type Values = z.infer<ReturnType<typeof fields>>;

export default function OpenAccountPage() {
  const texts = useTexts(accountPageTexts);
  const names = useTexts(accountTexts);
  const { locale } = useLanguage();
  const { open, problem } = useOpenAccount();
  const { register, handleSubmit, formState } = useForm<Values>({
    resolver: zodResolver(fields(texts)),
    defaultValues: { type: 'CHECKING', currency: 'EUR', name: '' },
  });
  const currencyNames = new Intl.DisplayNames(locale, { type: 'currency' });
  return (
    <Page title={texts.openTitle} back={{ to: '/', label: texts.overview }}>
      <form
        noValidate
        className="card-box payment"
        onSubmit={(event) => {
          // A second click finds the first one's account on its way.
          if (formState.isSubmitting) event.preventDefault();
          else void handleSubmit(open)(event);
        }}
      >
        <fieldset className="choices">
          <legend className="form-label">{texts.type}</legend>
          {(['CHECKING', 'SAVINGS'] as const).map((type) => (
            <label key={type} className="choice">
              <input type="radio" value={type} className="form-check-input" {...register('type')} />
              <Icon name={type === 'SAVINGS' ? 'savings' : 'wallet'} />
              <span>
                <span className="choice-title">{names.type[type]}</span>
                <span className="row-sub">{type === 'SAVINGS' ? texts.savingsText : texts.checkingText}</span>
              </span>
            </label>
          ))}
        </fieldset>
        <SelectField label={texts.currency} {...register('currency')}>
          {currencies.map((currency) => (
            <option key={currency} value={currency}>
              {currency} · {currencyNames.of(currency)}
            </option>
          ))}
        </SelectField>
        <TextField
          label={texts.name}
          hint={texts.nameHint}
          autoComplete="off"
          error={formState.errors.name?.message}
          {...register('name')}
        />
        {problem && <ProblemCard problem={problem} />}
        <div className="form-buttons">
          <Button type="submit" aria-disabled={formState.isSubmitting}>
            {texts.open}
          </Button>
        </div>
      </form>
    </Page>
  );
}

function useOpenAccount() {
  const texts = useTexts(accountPageTexts);
  const problems = useTexts(problemTexts);
  const navigate = useNavigate();
  const [, openAccount] = useMutation(OpenAccountDocument);
  const [problem, setProblem] = useState<Problem | null>(null);

  async function open({ type, currency, name }: Values) {
    setProblem(null);
    const { data, error } = await openAccount({ input: { type, currency, name: name || null } });
    const [refusal] = data?.openAccount.errors ?? [];
    if (data?.openAccount.account) await navigate(`/accounts/${data.openAccount.account.number}`, { replace: true });
    else if (refusal) setProblem(explainOpenAccount(refusal, texts, problems));
    else if (error) setProblem(problemOf(error, problems));
  }

  return { open, problem };
}

export function explainOpenAccount(error: OpenAccountError, texts: AccountPageTexts, problems: ProblemTexts): Problem {
  const { code } = error;
  switch (error.__typename) {
    case 'UnsupportedCurrencyError':
      return { title: texts.unsupported, text: texts.unsupportedText, code, canRetry: true };
    case 'InvalidFieldError':
      return { title: texts.invalid, text: error.message, code, canRetry: true };
    default:
      return unknownRefusal(error, problems);
  }
}
