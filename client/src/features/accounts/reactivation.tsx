import { useState } from 'react';
import Button from 'react-bootstrap/Button';
import { useMutation } from 'urql';
import { ReactivateAccountDocument, type AccountFieldsFragment } from '../../generated/graphql';
import { problemOf, problemTexts, type Problem } from '../../graphql/problems';
import { useTexts } from '../../i18n/catalogue';
import { Card } from '../../ui/card';
import { ProblemCard } from '../../ui/states';
import { explainReactivate } from './refusals';
import { accountPageTexts } from './texts';

type Account = Pick<AccountFieldsFragment, 'number' | 'status'>;

/** Lets an account that was unused for long pay again; takes no place at any other. */
export function Reactivation({ account: { number, status } }: { account: Account }) {
  const texts = useTexts(accountPageTexts);
  const problems = useTexts(problemTexts);
  const [{ fetching }, reactivate] = useMutation(ReactivateAccountDocument);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [notice, setNotice] = useState('');
  if (status !== 'DORMANT' && !notice) return null;

  async function send() {
    const { data, error } = await reactivate({ input: { accountNumber: number } });
    const [refusal] = data?.reactivateAccount.errors ?? [];
    setProblem(refusal ? explainReactivate(refusal, texts, problems) : error ? problemOf(error, problems) : null);
    if (data?.reactivateAccount.account) setNotice(texts.reactivated);
  }

  return (
    <div>
      <p role="status" className={notice ? 'notice' : ''}>
        {notice}
      </p>
      {status === 'DORMANT' && (
        <Card title={texts.dormant}>
          <p>{texts.dormantText}</p>
          {problem && <ProblemCard problem={problem} />}
          <div className="form-buttons">
            <Button disabled={fetching} onClick={() => void send()}>
              {texts.reactivate}
            </Button>
          </div>
        </Card>
      )}
    </div>
  );
}
