import { Link } from 'react-router';
import { useTexts } from '../../i18n/catalogue';
import { Amount } from '../../money/amount';
import { fromWire, totals } from '../../money/money';
import { Icon } from '../../ui/icon';
import type { OverviewAccount } from './overview-page';
import { overviewTexts } from './texts';

/** What the customer has, for each currency, and what can be done with it. */
export function Totals({ accounts, isAll }: { accounts: readonly OverviewAccount[]; isAll: boolean }) {
  const texts = useTexts(overviewTexts);
  if (accounts.length === 0) return null;
  return (
    <section className="hero" aria-label={texts.total}>
      <p className="hero-label">{isAll ? texts.totalHint : texts.totalOfFirst(accounts.length)}</p>
      <ul className="hero-totals">
        {totals(accounts.map((account) => fromWire(account.balance))).map((total) => (
          <li key={total.currency}>
            <Amount money={total} />
          </li>
        ))}
      </ul>
      <div className="hero-actions">
        <Link className="hero-action" to="/transfer">
          <Icon name="transfer" />
          {texts.transfer}
        </Link>
        <Link className="hero-action" to="/deposit">
          <Icon name="down" />
          {texts.deposit}
        </Link>
        <Link className="hero-action" to="/withdraw">
          <Icon name="up" />
          {texts.withdraw}
        </Link>
      </div>
    </section>
  );
}
