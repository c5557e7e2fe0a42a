import { useState } from 'react';
import { useQuery } from 'urql';
import { BalanceAtDocument } from '../../generated/graphql';
import { useTexts } from '../../i18n/catalogue';
import { Amount } from '../../money/amount';
import { fromWire } from '../../money/money';
import { LoadProblem } from '../../ui/states';
import { TextField } from '../../ui/text-field';
import { endOfDay } from './end-of-day';
import { accountPageTexts } from './texts';

/** What was on the account at the end of a day. */
export function BalanceAt({ number }: { number: string }) {
  const texts = useTexts(accountPageTexts);
  const [day, setDay] = useState('');
  const at = endOfDay(day);
  const [{ data, error, fetching }, reload] = useQuery({
    query: BalanceAtDocument,
    variables: { number, at: at?.toISOString() ?? '' },
    pause: at === null,
  });
  const balance = at && !fetching ? data?.account?.balanceAt : null;
  return (
    <details className="card-box balance-at">
      <summary>{texts.balanceAt}</summary>
      <TextField label={texts.day} type="date" value={day} onChange={(event) => setDay(event.target.value)} />
      <p role="status">
        {balance && (
          <>
            {texts.balanceThen} <Amount money={fromWire(balance)} className="row-amount" />
          </>
        )}
      </p>
      {error && at && <LoadProblem error={error} retry={reload} />}
    </details>
  );
}
