import type { AccountQuery } from '../../generated/graphql';
import { useTexts } from '../../i18n/catalogue';
import { useDates } from '../../i18n/dates';
import { Amount } from '../../money/amount';
import { fromWire } from '../../money/money';
import { Facts } from '../../payment/facts';
import { Card } from '../../ui/card';
import { accountPageTexts } from './texts';

type Closed = NonNullable<NonNullable<AccountQuery['account']>['closure']>;

/** When, by whom and why an account was closed; nothing of one that is open. */
export function Closure({ closure }: { closure: Closed | null | undefined }) {
  const texts = useTexts(accountPageTexts);
  const dates = useDates();
  if (!closure) return null;
  return (
    <Card title={texts.closed}>
      <p>{texts.closedText}</p>
      <Facts
        facts={[
          { label: texts.closedAt, value: dates.moment(closure.at) },
          { label: texts.closedBy, value: texts.authors[closure.author] },
          closure.reason ? { label: texts.closedWhy, value: closure.reason } : null,
          { label: texts.lastBalance, value: <Amount money={fromWire(closure.lastBalance)} /> },
        ]}
      />
    </Card>
  );
}
