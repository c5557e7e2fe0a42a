import type { AccountRight } from '../../generated/graphql';
import { useTexts } from '../../i18n/catalogue';
import { useLanguage } from '../../i18n/language';
import { formatMoney } from '../../money/format';
import { fromWire, type WireMoney } from '../../money/money';
import { peopleTexts } from './texts';

interface Terms {
  readonly right: AccountRight;
  readonly perPayment?: WireMoney | null;
  readonly perDay?: WireMoney | null;
  readonly leftToday?: WireMoney | null;
}

/** What somebody may do with an account, and how much of it, in a line. */
export function useTermsLine() {
  const texts = useTexts(peopleTexts);
  const { locale } = useLanguage();
  return ({ right, perPayment, perDay, leftToday }: Terms) => {
    const amount = (money: WireMoney) => formatMoney(fromWire(money), locale);
    return [
      texts.rights[right].name,
      perPayment && texts.upToPayment(amount(perPayment)),
      perDay && texts.upToDay(amount(perDay)),
      leftToday && texts.leftToday(amount(leftToday)),
    ]
      .filter(Boolean)
      .join(' · ');
  };
}
