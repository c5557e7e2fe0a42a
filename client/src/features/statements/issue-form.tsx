import { useState } from 'react';
import { useMutation } from 'urql';
import { IssueStatementDocument } from '../../generated/graphql';
import { problemOf, problemTexts, type Problem } from '../../graphql/problems';
import { useTexts } from '../../i18n/catalogue';
import { Card } from '../../ui/card';
import { ProblemCard } from '../../ui/states';
import type { Period } from './period';
import { PeriodForm } from './period-form';
import { explainStatement } from './refusals';
import { statementTexts } from './texts';

/** Asks for the statement of a period that is over; for one that has it already, that is the answer. */
export function IssueForm({ accountNumber }: { accountNumber: string }) {
  const texts = useTexts(statementTexts);
  const problems = useTexts(problemTexts);
  const [, issueStatement] = useMutation(IssueStatementDocument);
  const [notice, setNotice] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);

  async function issue(period: Period) {
    setNotice('');
    const { data, error } = await issueStatement({ input: { accountNumber, ...period } });
    const [refusal] = data?.issueStatement.errors ?? [];
    setProblem(refusal ? explainStatement(refusal, texts, problems) : error ? problemOf(error, problems) : null);
    const statement = data?.issueStatement.statement;
    if (statement) setNotice(texts.done(statement.number));
  }

  return (
    <Card title={texts.issue}>
      <p className="soft">{texts.issueText}</p>
      <PeriodForm mustBeOver button={texts.issueButton} submit={issue}>
        {problem && <ProblemCard problem={problem} />}
      </PeriodForm>
      <p role="status" className={notice ? 'notice' : ''}>
        {notice}
      </p>
    </Card>
  );
}
