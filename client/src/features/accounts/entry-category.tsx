import { useState } from 'react';
import { useMutation } from 'urql';
import { CategorizeEntryDocument, type SpendingCategory } from '../../generated/graphql';
import { problemOf, problemTexts, type Problem } from '../../graphql/problems';
import { useTexts } from '../../i18n/catalogue';
import { CategoryOptions } from '../../ui/category-options';
import { SelectField } from '../../ui/select-field';
import { ProblemCard } from '../../ui/states';
import { explainCategorize } from './refusals';
import { accountPageTexts } from './texts';

/** What an entry was for; a correction is kept, and learnt from. Shown as chosen once the bank has it. */
export function EntryCategory({ id, category }: { id: string; category: SpendingCategory | null }) {
  const texts = useTexts(accountPageTexts);
  const problems = useTexts(problemTexts);
  const [{ fetching }, categorize] = useMutation(CategorizeEntryDocument);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [notice, setNotice] = useState('');

  async function choose(chosen: SpendingCategory) {
    setNotice('');
    const { data, error } = await categorize({ input: { entryId: id, category: chosen } });
    const [refusal] = data?.categorizeEntry.errors ?? [];
    setProblem(refusal ? explainCategorize(refusal, texts, problems) : error ? problemOf(error, problems) : null);
    if (data?.categorizeEntry.entry) setNotice(texts.categoryKept);
  }

  return (
    <div className="becoming">
      <SelectField
        label={texts.category}
        hint={texts.categoryHint}
        value={category ?? ''}
        disabled={fetching}
        onChange={(event) => void choose(event.target.value as SpendingCategory)}
      >
        {category === null && <option value="">{texts.categoryOpen}</option>}
        <CategoryOptions />
      </SelectField>
      {problem && <ProblemCard problem={problem} />}
      <p role="status" className="soft">
        {notice}
      </p>
    </div>
  );
}
