import { Link } from 'react-router';
import type { AccountFieldsFragment, CloseAccountMutation } from '../../generated/graphql';
import { useTexts } from '../../i18n/catalogue';
import { useLanguage } from '../../i18n/language';
import { formatMoney } from '../../money/format';
import { fromWire, isNegative } from '../../money/money';
import { lifeTexts, type LifeTexts } from './texts';

type CloseError = NonNullable<CloseAccountMutation['closeAccount']['errors']>[number];
export type Obstacle = Extract<CloseError, { __typename: 'AccountNotClosableError' }>['obstacles'][number];

interface ObstaclesProps {
  obstacles: readonly Obstacle[];
  account: AccountFieldsFragment;
}

/** All that stands in the way of closing an account, each with what to do about it. */
export function Obstacles({ obstacles, account }: ObstaclesProps) {
  const texts = useTexts(lifeTexts);
  const { locale } = useLanguage();
  return (
    <ul className="rows" aria-label={texts.obstacles}>
      {obstacles.map(({ kind, count }) => {
        const { title, text, wayOut } = remedyOf({ kind, count }, account, texts, locale);
        return (
          <li key={kind} className="row-plain row-wrapped">
            <span className="row-main">
              <span className="row-title">{title}</span>
              <span>{text}</span>
              {wayOut && <Link to={wayOut.to}>{wayOut.label}</Link>}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

interface Remedy {
  readonly title: string;
  readonly text: string;
  readonly wayOut?: { readonly to: string; readonly label: string };
}

export function remedyOf(
  { kind, count }: Obstacle,
  { number, balance }: Pick<AccountFieldsFragment, 'number' | 'balance'>,
  texts: LifeTexts,
  locale: string,
): Remedy {
  const wayOut = (to: string, label: string) => ({ to, label });
  switch (kind) {
    case 'BALANCE': {
      const money = fromWire(balance);
      const amount = formatMoney(money, locale);
      return isNegative(money)
        ? { ...texts.below(amount), wayOut: wayOut(`/deposit?account=${number}`, texts.payIn) }
        : { ...texts.left(amount), wayOut: wayOut(`/transfer?from=${number}`, texts.transfer) };
    }
    case 'OPEN_HOLD':
      return { ...texts.holds(count), wayOut: wayOut(`/accounts/${number}`, texts.toAccount) };
    case 'UNBOOKED_INTEREST':
      return texts.interest;
    case 'PAYMENT_SCHEDULE':
      return { ...texts.schedules(count), wayOut: wayOut('/standing-payments', texts.toSchedules) };
    case 'AUTO_PAY':
      return { ...texts.autoPay(count), wayOut: wayOut('/bills', texts.toBills) };
    case 'EXTERNAL_PAYMENT':
      return texts.external(count);
    case 'FROZEN':
      return texts.frozen;
    case 'SAVINGS_GOAL':
      return { ...texts.goals(count), wayOut: wayOut('/goals', texts.toGoals) };
    default:
      return unknownObstacle(kind, texts);
  }
}

/** It does not compile when an obstacle is missing above; a bank that is newer than this page may know others. */
function unknownObstacle(kind: never, texts: LifeTexts): Remedy {
  return texts.otherObstacle(kind);
}
