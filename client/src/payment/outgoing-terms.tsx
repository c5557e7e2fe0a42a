import { Link } from 'react-router';
import { useQuery } from 'urql';
import { PaymentTermsDocument, type PaymentTermsQuery } from '../generated/graphql';
import { useTexts } from '../i18n/catalogue';
import { useLanguage } from '../i18n/language';
import { Amount } from '../money/amount';
import { formatMoney } from '../money/format';
import { fromWire, isLess, isNegative, subtract, type Money, type WireMoney } from '../money/money';
import { termsTexts } from './terms-texts';

type Account = NonNullable<PaymentTermsQuery['account']>;

interface OutgoingTermsProps {
  accountNumber: string;
  /** How much would leave the account, above zero. */
  amount: Money;
}

/** What an account's limits leave for an amount, and what a payment from it costs. The bank has the last word on both. */
export function OutgoingTerms({ accountNumber, amount }: OutgoingTermsProps) {
  const texts = useTexts(termsTexts);
  const [{ data, error }] = useQuery({ query: PaymentTermsDocument, variables: { number: accountNumber } });
  const account = data?.account;
  if (!account) return error ? <p className="effect-note">{texts.notRead}</p> : null;
  return (
    <>
      <dl className="effect-terms">
        <Limits limits={account.limits ?? null} amount={amount} />
        <div>
          <dt>{texts.fee}</dt>
          <dd>
            <Fee product={account.product} />
          </dd>
        </div>
      </dl>
      {isAbove(account.limits ?? null, amount) && (
        <p className="effect-note amount-bad">
          {texts.above} <Link to={`/accounts/${accountNumber}/limits`}>{texts.toLimits}</Link>
        </p>
      )}
    </>
  );
}

function Limits({ limits, amount }: { limits: Account['limits'] | null; amount: Money }) {
  const texts = useTexts(termsTexts);
  return (
    <>
      {limits?.perOperation && (
        <div>
          <dt>{texts.perPayment}</dt>
          <dd>
            <Amount money={fromWire(limits.perOperation)} />
          </dd>
        </div>
      )}
      {limits?.leftToday && <Left label={texts.today} left={limits.leftToday} amount={amount} />}
      {limits?.leftThisMonth && <Left label={texts.month} left={limits.leftThisMonth} amount={amount} />}
    </>
  );
}

function Left({ label, left, amount }: { label: string; left: WireMoney; amount: Money }) {
  const texts = useTexts(termsTexts);
  const now = fromWire(left);
  const after = subtract(now, amount);
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <Amount money={now} /> <span aria-hidden="true">→</span>
        <span className="visually-hidden">{texts.then}</span>{' '}
        <Amount money={after} className={isNegative(after) ? 'amount-bad' : 'effect-after'} />
      </dd>
    </div>
  );
}

function Fee({ product: { operationFee, freeOperations } }: { product: Account['product'] }) {
  const texts = useTexts(termsTexts);
  const { locale } = useLanguage();
  const fee = fromWire(operationFee);
  return fee.minor === 0n ? texts.noFee : texts.feeBeyond(formatMoney(fee, locale), freeOperations);
}

function isAbove(limits: Account['limits'] | null, amount: Money): boolean {
  return [limits?.perOperation, limits?.leftToday, limits?.leftThisMonth].some(
    (most) => most && isLess(fromWire(most), amount),
  );
}
