import { useTexts } from '../../i18n/catalogue';
import { useLanguage } from '../../i18n/language';
import type { WireMoney } from '../../money/money';
import { fromWire } from '../../money/money';
import { formatMoney } from '../../money/format';
import { Facts } from '../../payment/facts';
import type { Product } from './lines';
import { dayCounts, productTexts } from './texts';

/** What one version says. */
export function Terms({ product }: { product: Product }) {
  const texts = useTexts(productTexts);
  const { locale } = useLanguage();
  const money = (amount: WireMoney) => formatMoney(fromWire(amount), locale);
  const optional = (amount: WireMoney | null | undefined) => (amount ? money(amount) : texts.none);
  const tiers = product.tiers.map(({ from, rate, annualYield }) => texts.tier(money(from), rate, annualYield));
  return (
    <Facts
      facts={[
        { label: texts.interest, value: tiers.length > 0 ? tiers.join('; ') : texts.noInterest },
        { label: texts.dayCount, value: dayCounts[product.dayCount] ?? product.dayCount },
        { label: texts.minimumBalance, value: money(product.minimumBalance) },
        { label: texts.overdraftRate, value: texts.percent(product.overdraftRate) },
        { label: texts.overdraftLimit, value: money(product.overdraftLimit) },
        { label: texts.monthlyFee, value: money(product.monthlyFee) },
        { label: texts.monthlyFeeWaivedFrom, value: optional(product.monthlyFeeWaivedFrom) },
        { label: texts.operationFee, value: money(product.operationFee) },
        { label: texts.freeOperations, value: product.freeOperations },
        { label: texts.perOperation, value: optional(product.perOperation) },
        { label: texts.perDay, value: optional(product.perDay) },
        { label: texts.perMonth, value: optional(product.perMonth) },
      ]}
    />
  );
}
