import { Link, useSearchParams } from 'react-router';
import { useMutation } from 'urql';
import { TransferDocument, type AccountFieldsFragment } from '../../generated/graphql';
import { useTexts } from '../../i18n/catalogue';
import { useLanguage } from '../../i18n/language';
import { Amount } from '../../money/amount';
import { fromWire, negate, toWire, type Money } from '../../money/money';
import { parseAmount } from '../../money/parse';
import { AccountLabel } from '../../payment/account-label';
import { answerOf, useExplanations } from '../../payment/answer';
import { PaymentPage, type Order } from '../../payment/payment-page';
import { Receiver } from '../../payment/receiver';
import { elsewhere, targetOf } from '../../payment/target';
import { paymentTexts } from '../../payment/texts';
import { useDecided } from '../../payment/use-decided';
import { preferredAccount } from '../../payment/use-payable-accounts';
import { usePayees, type PayablePayee } from '../../payment/use-payees';
import { usePayment } from '../../payment/use-payment';
import { WithAccounts } from '../../payment/with-accounts';
import { accountName, accountTexts } from '../../ui/account-name';
import { Icon } from '../../ui/icon';
import { Page } from '../../ui/page';
import { Skeleton } from '../../ui/states';
import { explainTransfer, type TransferError } from './refusals';
import { transferTexts } from './texts';
import { TransferForm, type TransferValues } from './transfer-form';

export default function TransferPage() {
  const texts = useTexts(transferTexts);
  const back = { to: '/', label: texts.overview };
  const payees = usePayees();
  return (
    <WithAccounts title={texts.transfer} back={back}>
      {(accounts) =>
        payees ? (
          <Transfer accounts={accounts} payees={payees} back={back} />
        ) : (
          <Page title={texts.transfer} back={back}>
            <Skeleton rows={4} />
          </Page>
        )
      }
    </WithAccounts>
  );
}

interface TransferProps {
  accounts: readonly AccountFieldsFragment[];
  payees: readonly PayablePayee[];
  back: { to: string; label: string };
}

function Transfer({ accounts, payees, back }: TransferProps) {
  const texts = useTexts(transferTexts);
  const { locale } = useLanguage();
  const [search] = useSearchParams();
  const explain = useExplain();
  const send = useSend(accounts, explain);
  const decided = useDecided(explain);
  const blank: TransferValues = {
    from: preferredAccount(accounts, null),
    to: elsewhere,
    number: '',
    amount: '',
    description: '',
  };
  const from = search.get('from');
  const to = search.get('to');
  const chosen = { ...(from && { from: preferredAccount(accounts, from) }), ...(to && { to }) };
  const payment = usePayment('transfer', blank, send, chosen, decided);
  const order = useOrder(accounts, payees, payment.values, readAmount(accounts, payment.values, locale));
  const form = (
    <TransferForm {...{ accounts, payees }} values={payment.values} keep={payment.keep} submit={payment.check} />
  );
  const related = (
    <>
      <Link className="btn btn-outline-primary no-print" to="/transfer/elsewhere">
        <Icon name="globe" />
        {texts.elsewhere}
      </Link>
      <Link className="btn btn-outline-primary no-print" to="/transfer/bulk">
        <Icon name="list" />
        {texts.bulk}
      </Link>
      <Link className="btn btn-outline-primary no-print" to="/standing-payments">
        <Icon name="calendar" />
        {texts.standing}
      </Link>
      <Link className="btn btn-outline-primary no-print" to="/payees">
        <Icon name="people" />
        {texts.payees}
      </Link>
    </>
  );
  return <PaymentPage title={texts.transfer} actions={related} {...{ back, payment, form, order }} />;
}

function useExplain() {
  const texts = useTexts(transferTexts);
  const explanations = useExplanations();
  return (refusal: TransferError, values: TransferValues) =>
    explainTransfer(refusal, texts, { ...explanations, account: values.from });
}

function useSend(accounts: readonly AccountFieldsFragment[], explain: ReturnType<typeof useExplain>) {
  const { locale } = useLanguage();
  const [, transfer] = useMutation(TransferDocument);

  return async (values: TransferValues, idempotencyKey: string) => {
    const amount = readAmount(accounts, values, locale);
    if (!amount) throw new Error('Only orders that were checked are sent.');
    const { data, error } = await transfer({
      input: {
        fromAccountNumber: values.from,
        toAccountNumber: targetOf(values),
        amount: toWire(amount),
        description: values.description || null,
        idempotencyKey,
      },
    });
    return answerOf(data?.transfer.transaction, data?.transfer.errors, error, (refusal) => explain(refusal, values));
  };
}

function useOrder(
  accounts: readonly AccountFieldsFragment[],
  payees: readonly PayablePayee[],
  values: TransferValues,
  amount: Money | null,
): Order | null {
  const texts = useTexts(paymentTexts);
  const names = useTexts(accountTexts);
  const from = accounts.find((account) => account.number === values.from);
  const to = accounts.find((account) => account.number === values.to);
  if (!from || !amount) return null;
  const facts = [
    { label: texts.from, value: <AccountLabel account={from} /> },
    { label: texts.to, value: <Receiver number={targetOf(values)} {...{ accounts, payees }} /> },
  ];
  return {
    amount,
    facts: [
      ...facts,
      { label: texts.amount, value: <Amount money={amount} />, isStrong: true },
      ...(values.description ? [{ label: texts.descriptionRow, value: values.description }] : []),
    ],
    effects: [{ account: from, change: negate(amount) }, ...(to ? [{ account: to, change: amount }] : [])],
    parties: {
      facts,
      accountNumber: from.number,
      debited: accountName(from, names),
      ...(to && { credited: accountName(to, names) }),
    },
  };
}

function readAmount(
  accounts: readonly AccountFieldsFragment[],
  values: TransferValues,
  locale: string,
): Money | null {
  const from = accounts.find((account) => account.number === values.from);
  const parsed = from && parseAmount(values.amount, fromWire(from.balance), locale);
  return parsed && 'money' in parsed ? parsed.money : null;
}
