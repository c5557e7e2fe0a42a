import type { AccountFieldsFragment } from '../generated/graphql';
import { useLiveBalance } from '../graphql/live-balance';
import { useTexts } from '../i18n/catalogue';
import { Amount } from '../money/amount';
import { add, fromWire, isNegative, negate, type Money } from '../money/money';
import { accountName, accountTexts } from '../ui/account-name';
import { Icon } from '../ui/icon';
import { OutgoingTerms } from './outgoing-terms';
import { paymentTexts } from './texts';

export interface Effect {
  readonly account: AccountFieldsFragment;
  /** Below zero where money leaves. */
  readonly change: Money;
}

/**
 * What an order would do to the customer's accounts as they are now, what their limits leave of it and what it costs.
 * It follows the balances while it is on the screen.
 */
export function Effects({ effects }: { effects: readonly Effect[] }) {
  const texts = useTexts(paymentTexts);
  return (
    <section className="effects" aria-label={texts.effects}>
      <h3>{texts.effects}</h3>
      {effects.map((effect) => (
        <EffectLine key={effect.account.id} {...effect} />
      ))}
    </section>
  );
}

function EffectLine({ account, change }: Effect) {
  const texts = useTexts(paymentTexts);
  const names = useTexts(accountTexts);
  useLiveBalance(account.number, null);
  const before = fromWire(account.availableBalance);
  const after = add(before, change);
  return (
    <div className="effect">
      <p className="effect-name">{accountName(account, names)}</p>
      <div className="effect-line">
        <span>
          <span className="effect-label">{texts.availableNow}</span>
          <Amount money={before} />
        </span>
        <Icon name="next" />
        <span>
          <span className="effect-label">{texts.availableAfter}</span>
          <Amount money={after} className={isNegative(after) ? 'amount-bad' : 'effect-after'} />
        </span>
      </div>
      {isNegative(change) && <OutgoingTerms accountNumber={account.number} amount={negate(change)} />}
    </div>
  );
}
