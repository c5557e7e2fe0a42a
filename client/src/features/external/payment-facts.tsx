import type { ExternalPaymentFieldsFragment } from '../../generated/graphql';
import { useTexts } from '../../i18n/catalogue';
import { Facts } from '../../payment/facts';
import { paymentTexts } from '../../payment/texts';
import { groupedNumber } from '../../ui/account-name';

/** To whom a payment goes, and what the bank knows it by. */
export function PaymentFacts({ payment }: { payment: ExternalPaymentFieldsFragment }) {
  const texts = useTexts(paymentTexts);
  return (
    <Facts
      facts={[
        {
          label: texts.to,
          value: (
            <>
              {payment.payeeName}
              <span className="fact-sub">{groupedNumber(payment.iban)}</span>
            </>
          ),
        },
        payment.reference ? { label: texts.descriptionRow, value: payment.reference } : null,
        { label: texts.reference, value: <code className="reference">{payment.id}</code> },
      ]}
    />
  );
}
