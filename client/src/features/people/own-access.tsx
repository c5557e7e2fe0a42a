import { useTexts } from '../../i18n/catalogue';
import { useDates } from '../../i18n/dates';
import { Amount } from '../../money/amount';
import { fromWire, type WireMoney } from '../../money/money';
import { Facts, type Fact } from '../../payment/facts';
import { Card } from '../../ui/card';
import { LeaveAccount } from './leave-account';
import type { SharedAccount } from './people-page';
import { peopleTexts } from './texts';
import { useTermsLine } from './terms-line';

/** What somebody who does not own an account may do with it. */
export function OwnAccess({ account }: { account: SharedAccount }) {
  const texts = useTexts(peopleTexts);
  const dates = useDates();
  const termsLine = useTermsLine();
  const { right, perPayment, perDay, leftToday, since } = account.viewerAccess;
  const limit = (label: string, most: WireMoney | null | undefined, left?: WireMoney | null): Fact | null =>
    right === 'PAY'
      ? {
          label,
          value: (
            <>
              {most ? <Amount money={fromWire(most)} /> : texts.noLimit}
              {left && <span className="fact-sub">{termsLine({ right, leftToday: left })}</span>}
            </>
          ),
        }
      : null;
  return (
    <Card title={texts.yours} className="payment">
      <Facts
        facts={[
          { label: texts.right, value: texts.rights[right].name },
          limit(texts.perPayment, perPayment),
          limit(texts.perDay, perDay, leftToday),
          { label: texts.sinceLabel, value: dates.day(since) },
        ]}
      />
      <LeaveAccount number={account.number} />
    </Card>
  );
}
