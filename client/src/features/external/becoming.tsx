import type { ExternalPaymentFieldsFragment } from '../../generated/graphql';
import { useTexts } from '../../i18n/catalogue';
import { useDates } from '../../i18n/dates';
import { Facts } from '../../payment/facts';
import { StatusChip } from './status-chip';
import { externalTexts } from './texts';

/** Where a payment is on its way, said aloud as it goes on, and where it was before. */
export function Becoming({ payment }: { payment: ExternalPaymentFieldsFragment }) {
  const texts = useTexts(externalTexts);
  const dates = useDates();
  return (
    <section className="becoming" aria-label={texts.becoming}>
      <div role="status">
        <StatusChip status={payment.status} />
        <p className="soft">{texts.meanings[payment.status]}</p>
        {payment.reason && <p>{texts.reason(payment.reason)}</p>}
      </div>
      <h3>{texts.becoming}</h3>
      <Facts
        facts={payment.statusHistory.map(({ status, at }) => ({
          label: texts.steps[status],
          value: dates.moment(at),
        }))}
      />
    </section>
  );
}
