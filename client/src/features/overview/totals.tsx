import { Link } from 'react-router';
import { useTexts } from '../../i18n/catalogue';
import { Amount } from '../../money/amount';
import { fromWire, type WireMoney } from '../../money/money';
import { Icon } from '../../ui/icon';
import { overviewTexts } from './texts';

interface TotalsProps {
  balances: readonly WireMoney[];
  inGoals: readonly WireMoney[];
}

/** What the customer has, for each currency, and what can be done with it. */
export function Totals({ balances, inGoals }: TotalsProps) {
  const texts = useTexts(overviewTexts);
  return (
    <section className="hero" aria-label={texts.total}>
      <p className="hero-label">{texts.totalHint}</p>
      <ul className="hero-totals">
        {balances.map((total) => (
          <li key={total.currency}>
            <Amount money={fromWire(total)} />
          </li>
        ))}
      </ul>
      {inGoals.length > 0 && (
        <p className="hero-label">
          {texts.inGoals}{' '}
          {inGoals.map((saved, index) => (
            <span key={saved.currency}>
              {index > 0 && ' · '}
              <Amount money={fromWire(saved)} />
            </span>
          ))}
        </p>
      )}
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
