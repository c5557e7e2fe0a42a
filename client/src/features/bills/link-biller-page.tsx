import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import Button from 'react-bootstrap/Button';
import { useForm, useWatch } from 'react-hook-form';
import { useNavigate } from 'react-router';
import { useMutation, useQuery } from 'urql';
import { z } from 'zod/mini';
import { BillersDocument, LinkBillerDocument, type BillersQuery } from '../../generated/graphql';
import { problemOf, problemTexts, type Problem } from '../../graphql/problems';
import { useTexts } from '../../i18n/catalogue';
import { billerIcons } from '../../ui/bill-row';
import { Icon } from '../../ui/icon';
import { Page } from '../../ui/page';
import { LoadProblem, ProblemCard, Skeleton } from '../../ui/states';
import { TextField } from '../../ui/text-field';
import { explainLinkBiller } from './refusals';
import { billPageTexts, type BillPageTexts } from './texts';

type Biller = NonNullable<NonNullable<BillersQuery['billers']>['nodes']>[number];

const fields = (texts: BillPageTexts) =>
  z.object({
    billerId: z.string(texts.chooseProvider).check(z.minLength(1, texts.chooseProvider)),
    customerReference: z.string().check(z.trim(), z.minLength(1, texts.referenceMissing)),
  });

type Values = z.infer<ReturnType<typeof fields>>;

export default function LinkBillerPage() {
  const texts = useTexts(billPageTexts);
  const [{ data, error }, reload] = useQuery({ query: BillersDocument });
  return (
    <Page title={texts.link} back={{ to: '/bills', label: texts.bills }}>
      {!data && !error && <Skeleton rows={4} tall />}
      {error && !data && <LoadProblem error={error} retry={reload} />}
      {data && <LinkForm billers={data.billers?.nodes ?? []} />}
    </Page>
  );
}

function LinkForm({ billers }: { billers: readonly Biller[] }) {
  const texts = useTexts(billPageTexts);
  const { link, problem } = useLink();
  const { register, control, handleSubmit, formState } = useForm<Values>({
    resolver: zodResolver(fields(texts)),
    defaultValues: { billerId: '', customerReference: '' },
  });
  const { errors, isSubmitting } = formState;
  const chosen = useWatch({ control, name: 'billerId' });
  const biller = billers.find((one) => one.id === chosen);
  return (
    <form
      noValidate
      className="card-box payment"
      onSubmit={(event) => {
        if (isSubmitting) event.preventDefault();
        else void handleSubmit(link)(event);
      }}
    >
      <p className="soft">{texts.linkText}</p>
      <fieldset className="choices" aria-describedby={errors.billerId && 'biller-error'}>
        <legend className="form-label">{texts.provider}</legend>
        {billers.map((one) => (
          <label key={one.id} className="choice">
            <input type="radio" value={one.id} className="form-check-input" {...register('billerId')} />
            <Icon name={billerIcons[one.category]} />
            <span>
              <span className="choice-title">{one.name}</span>
              <span className="row-sub">{texts.categories[one.category]}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {errors.billerId && (
        <p id="biller-error" className="field-error">
          {errors.billerId.message}
        </p>
      )}
      <TextField
        label={texts.reference}
        hint={biller?.referenceHint}
        autoComplete="off"
        error={errors.customerReference?.message}
        {...register('customerReference')}
      />
      {problem && <ProblemCard problem={problem} />}
      <div className="form-buttons">
        <Button type="submit" aria-disabled={isSubmitting}>
          {texts.linkButton}
        </Button>
      </div>
    </form>
  );
}

function useLink() {
  const texts = useTexts(billPageTexts);
  const problems = useTexts(problemTexts);
  const navigate = useNavigate();
  const [, linkBiller] = useMutation(LinkBillerDocument);
  const [problem, setProblem] = useState<Problem | null>(null);

  async function link(input: Values) {
    setProblem(null);
    const { data, error } = await linkBiller({ input });
    const [refusal] = data?.linkBiller.errors ?? [];
    if (refusal) setProblem(explainLinkBiller(refusal, texts, problems));
    else if (error) setProblem(problemOf(error, problems));
    else await navigate('/bills', { replace: true });
  }

  return { link, problem };
}
