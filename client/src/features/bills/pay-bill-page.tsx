import { Link, useParams } from 'react-router';
import { useMutation, useQuery } from 'urql';
import { BillDocument, PayBillDocument, type AccountFieldsFragment } from '../../generated/graphql';
import { useTexts } from '../../i18n/catalogue';
import { useLanguage } from '../../i18n/language';
import { Amount } from '../../money/amount';
import { typedAmount } from '../../money/format';
import { fromWire, negate, toWire } from '../../money/money';
import { parseAmount } from '../../money/parse';
import { AccountLabel } from '../../payment/account-label';
import type { AmountValues } from '../../payment/amount-form';
import { answerOf, useExplanations } from '../../payment/answer';
import { PaymentPage, type Order } from '../../payment/payment-page';
import { paymentTexts } from '../../payment/texts';
import { useDecided } from '../../payment/use-decided';
import { preferredAccount } from '../../payment/use-payable-accounts';
import { usePayment } from '../../payment/use-payment';
import { WithAccounts } from '../../payment/with-accounts';
import { accountName, accountTexts } from '../../ui/account-name';
import { openAmount } from '../../ui/bill-row';
import { Page } from '../../ui/page';
import { Empty, LoadProblem, Skeleton } from '../../ui/states';
import type { PageBill } from './bill-page';
import { PayBillForm } from './pay-bill-form';
import { explainPayBill, type PayBillError } from './refusals';
import { billPageTexts } from './texts';

export default function PayBillPage() {
  const texts = useTexts(billPageTexts);
  const { id = '' } = useParams();
  const [{ data, error }, reload] = useQuery({ query: BillDocument, variables: { id } });
  const bill = data?.node?.__typename === 'Bill' ? data.node : null;
  const title = texts.payTitle(bill?.biller.name ?? '');
  const back = { to: `/bills/${encodeURIComponent(id)}`, label: texts.bill };
  if (bill)
    return (
      <WithAccounts title={title} back={back}>
        {(all) => {
          const accounts = all.filter((account) => account.currency === bill.amount.currency);
          return accounts.length > 0 ? (
            <PayBill {...{ bill, accounts, title, back }} />
          ) : (
            <NoAccount currency={bill.amount.currency} title={title} back={back} />
          );
        }}
      </WithAccounts>
    );
  return (
    <Page title={title} back={back}>
      {error ? (
        <LoadProblem error={error} retry={reload} />
      ) : data ? (
        <Empty icon="search" title={texts.notFound} action={<Link to="/bills">{texts.toBills}</Link>}>
          {texts.notFoundText}
        </Empty>
      ) : (
        <Skeleton rows={4} />
      )}
    </Page>
  );
}

interface PayBillProps {
  bill: PageBill;
  accounts: readonly AccountFieldsFragment[];
  title: string;
  back: { to: string; label: string };
}

function PayBill({ bill, accounts, title, back }: PayBillProps) {
  const { locale } = useLanguage();
  const open = openAmount(bill);
  const explain = useExplain();
  const send = useSend(bill, explain);
  const decided = useDecided(explain);
  const blank: AmountValues = {
    account: preferredAccount(accounts, null),
    amount: open.minor > 0n ? typedAmount(open, locale) : '',
    description: '',
  };
  const payment = usePayment(`pay ${bill.id}`, blank, send, {}, decided);
  const order = useOrder(bill, accounts, payment.values);
  const form = (
    <PayBillForm
      values={payment.values}
      open={open}
      accounts={accounts}
      keep={payment.keep}
      submit={payment.check}
    />
  );
  return <PaymentPage title={title} back={back} payment={payment} form={form} order={order} />;
}

function useExplain() {
  const texts = useTexts(billPageTexts);
  const explanations = useExplanations();
  return (refusal: PayBillError, values: AmountValues) =>
    explainPayBill(refusal, texts, { ...explanations, account: values.account });
}

function useSend(bill: PageBill, explain: ReturnType<typeof useExplain>) {
  const { locale } = useLanguage();
  const [, payBill] = useMutation(PayBillDocument);

  return async (values: AmountValues, idempotencyKey: string) => {
    const parsed = parseAmount(values.amount, fromWire(bill.amount), locale);
    if (!('money' in parsed)) throw new Error('Only orders that were checked are sent.');
    const { data, error } = await payBill({
      input: {
        billId: bill.id,
        fromAccountNumber: values.account,
        amount: toWire(parsed.money),
        idempotencyKey,
      },
    });
    return answerOf(data?.payBill.transaction, data?.payBill.errors, error, (refusal) => explain(refusal, values));
  };
}

function useOrder(
  bill: PageBill,
  accounts: readonly AccountFieldsFragment[],
  values: AmountValues,
): Order | null {
  const texts = useTexts(billPageTexts);
  const payment = useTexts(paymentTexts);
  const names = useTexts(accountTexts);
  const { locale } = useLanguage();
  const account = accounts.find((one) => one.number === values.account);
  const parsed = parseAmount(values.amount, fromWire(bill.amount), locale);
  if (!account || !('money' in parsed)) return null;
  const { money } = parsed;
  const facts = [
    { label: payment.from, value: <AccountLabel account={account} /> },
    { label: texts.to, value: bill.biller.name },
    { label: texts.customerReference, value: bill.customerReference },
  ];
  return {
    amount: money,
    facts: [...facts, { label: payment.amount, value: <Amount money={money} />, isStrong: true }],
    effects: [{ account, change: negate(money) }],
    parties: { facts, accountNumber: account.number, debited: accountName(account, names) },
  };
}

function NoAccount({ currency, title, back }: { currency: string; title: string; back: PayBillProps['back'] }) {
  const texts = useTexts(billPageTexts);
  return (
    <Page title={title} back={back}>
      <Empty
        icon="wallet"
        title={texts.noAccount}
        action={
          <Link className="btn btn-primary" to="/accounts/open">
            {texts.openAccount}
          </Link>
        }
      >
        {texts.noAccountText(currency)}
      </Empty>
    </Page>
  );
}
