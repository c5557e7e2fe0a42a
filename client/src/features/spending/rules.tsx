import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import Button from 'react-bootstrap/Button';
import { useForm } from 'react-hook-form';
import { useMutation, useQuery } from 'urql';
import { z } from 'zod/mini';
import {
  CategoryRulesDocument,
  DeleteCategoryRuleDocument,
  SetCategoryRuleDocument,
  type SetCategoryRuleInput,
  type SpendingCategory,
} from '../../generated/graphql';
import { problemOf, problemTexts, type Problem } from '../../graphql/problems';
import { useTexts } from '../../i18n/catalogue';
import { Card } from '../../ui/card';
import { categoryNames } from '../../ui/category-names';
import { CategoryOptions } from '../../ui/category-options';
import { SelectField } from '../../ui/select-field';
import { LoadProblem, ProblemCard, Skeleton } from '../../ui/states';
import { TextField } from '../../ui/text-field';
import { explainRule } from './refusals';
import { spendingTexts } from './texts';

/** Texts by which the customer has entries sorted. */
export function Rules() {
  const texts = useTexts(spendingTexts);
  const [{ data, error }, reload] = useQuery({ query: CategoryRulesDocument });
  return (
    <Card title={texts.rules}>
      <p className="soft">{texts.rulesText}</p>
      {error && !data && <LoadProblem error={error} retry={reload} />}
      {!data && !error && <Skeleton rows={2} />}
      {data?.categoryRules.length === 0 && <p>{texts.noRules}</p>}
      {data && <RuleList rules={data.categoryRules} />}
      <RuleForm />
    </Card>
  );
}

function RuleList({ rules }: { rules: readonly SetCategoryRuleInput[] }) {
  const texts = useTexts(spendingTexts);
  const problems = useTexts(problemTexts);
  const names = useTexts(categoryNames);
  const [{ fetching }, deleteRule] = useMutation(DeleteCategoryRuleDocument);
  const [problem, setProblem] = useState<Problem | null>(null);

  async function remove(text: string) {
    if (fetching) return;
    const { data, error } = await deleteRule({ input: { text } });
    const [refusal] = data?.deleteCategoryRule.errors ?? [];
    setProblem(refusal ? explainRule(refusal, texts, problems) : error ? problemOf(error, problems) : null);
  }

  return (
    <>
      <ul className="rows">
        {rules.map(({ text, category }) => (
          <li key={text} className="row-plain">
            <span className="row-main">
              <span className="row-title">{text}</span>
              <span className="row-sub">{names[category]}</span>
            </span>
            <Button
              variant="outline-secondary"
              size="sm"
              aria-label={texts.removeRule(text)}
              aria-disabled={fetching}
              onClick={() => void remove(text)}
            >
              {texts.remove}
            </Button>
          </li>
        ))}
      </ul>
      {problem && <ProblemCard problem={problem} />}
    </>
  );
}

function RuleForm() {
  const texts = useTexts(spendingTexts);
  const problems = useTexts(problemTexts);
  const [, setRule] = useMutation(SetCategoryRuleDocument);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [notice, setNotice] = useState('');
  const { register, handleSubmit, formState, reset } = useForm<SetCategoryRuleInput>({
    resolver: zodResolver(
      z.object({
        text: z.string().check(z.trim(), z.minLength(1, texts.textMissing), z.maxLength(60, texts.textLong)),
        category: z.enum(Object.keys(categoryNames.en) as SpendingCategory[]),
      }),
    ),
    defaultValues: { text: '', category: 'GROCERIES' },
  });
  const { errors, isSubmitting } = formState;

  async function save(input: SetCategoryRuleInput) {
    setNotice('');
    const { data, error } = await setRule({ input });
    const [refusal] = data?.setCategoryRule.errors ?? [];
    setProblem(refusal ? explainRule(refusal, texts, problems) : error ? problemOf(error, problems) : null);
    if (!data?.setCategoryRule.rule) return;
    setNotice(texts.saved);
    reset();
  }

  return (
    <>
      <form
        noValidate
        onSubmit={(event) => {
          if (isSubmitting) event.preventDefault();
          else void handleSubmit(save)(event);
        }}
      >
        <div className="side-by-side">
          <TextField label={texts.text} autoComplete="off" error={errors.text?.message} {...register('text')} />
          <SelectField label={texts.category} {...register('category')}>
            <CategoryOptions />
          </SelectField>
        </div>
        {problem && <ProblemCard problem={problem} />}
        <Button type="submit" variant="outline-primary" aria-disabled={isSubmitting}>
          {texts.add}
        </Button>
      </form>
      <p role="status" className="soft">
        {notice}
      </p>
    </>
  );
}
