import type { AccountQuery } from '../../generated/graphql';
import { useTexts } from '../../i18n/catalogue';
import { useDates } from '../../i18n/dates';
import { Amount } from '../../money/amount';
import { fromWire } from '../../money/money';
import { Card } from '../../ui/card';
import { Icon } from '../../ui/icon';
import { accountPageTexts } from './texts';

type Hold = NonNullable<NonNullable<NonNullable<AccountQuery['account']>['holds']>['nodes']>[number];

/** Why less can be spent than is booked; nothing where nothing is set aside. */
export function Holds({ holds }: { holds: readonly Hold[] }) {
  const texts = useTexts(accountPageTexts);
  const dates = useDates();
  if (holds.length === 0) return null;
  return (
    <Card title={texts.holds}>
      <p className="soft">{texts.holdsText}</p>
      <ul className="rows">
        {holds.map((hold) => (
          <li key={hold.id} className="row-plain">
            <span className="row-icon">
              <Icon name="lock" />
            </span>
            <span className="row-main">
              <span className="row-title">{hold.reason ?? texts.hold}</span>
              <span className="row-sub">
                {dates.moment(hold.placedAt)}
                {hold.expiresAt && ` · ${texts.holdUntil(dates.moment(hold.expiresAt))}`}
              </span>
            </span>
            <Amount money={fromWire(hold.amount)} className="row-amount" />
          </li>
        ))}
      </ul>
    </Card>
  );
}
