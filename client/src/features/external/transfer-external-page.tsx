import { Link, useSearchParams } from 'react-router';
import { useMutation } from 'urql';
import {
  ExternalOperationDocument,
  TransferExternalDocument,
  type AccountFieldsFragment,
} from '../../generated/graphql';
import { useTexts } from '../../i18n/catalogue';
import { useLanguage } from '../../i18n/language';
import { Amount } from '../../money/amount';
import { fromWire, negate, toWire, type Money } from '../../money/money';
import { parseAmount } from '../../money/parse';
import { AccountLabel } from '../../payment/account-label';
import { answerOf, useExplanations } from '../../payment/answer';
import { MatchChip } from '../../payment/match-chip';
import { matchTexts } from '../../payment/match-texts';
import { OrderPage, type CheckedOrder } from '../../payment/order-page';
import { explainPayment, type PaymentError } from '../../payment/refusals';
import { paymentTexts } from '../../payment/texts';
import { useDecidedAs } from '../../payment/use-decided';
import { preferredAccount } from '../../payment/use-payable-accounts';
import { usePayment } from '../../payment/use-payment';
import { WithAccounts } from '../../payment/with-accounts';
import { groupedNumber } from '../../ui/account-name';
import { Icon } from '../../ui/icon';
import { Page } from '../../ui/page';
import { Skeleton } from '../../ui/states';
import { ExternalForm, type ExternalValues } from './external-form';
import { Ordered } from './ordered';
import { receiverOf, somebodyElse } from './receiver';
import { externalTexts } from './texts';
import { usePayeesElsewhere, type PayeeElsewhere } from './use-payees-elsewhere';

interface Choices {
  accounts: readonly AccountFieldsFragment[];
  payees: readonly PayeeElsewhere[];
}

export default function TransferExternalPage() {
  const texts = useTexts(externalTexts);
  const payees = usePayeesElsewhere();
  const back = { to: '/transfer', label: texts.transfer };
  return (
    <WithAccounts title={texts.title} back={back}>
      {(accounts) =>
        payees ? (
          <TransferExternal accounts={accounts} payees={payees} back={back} />
        ) : (
          <Page title={texts.title} back={back}>
            <Skeleton rows={4} />
          </Page>
        )
      }
    </WithAccounts>
  );
}

function TransferExternal({ accounts, payees, back }: Choices & { back: { to: string; label: string } }) {
  const texts = useTexts(externalTexts);
  const [search] = useSearchParams();
  const from = search.get('from');
  const to = search.get('to');
  const blank: ExternalValues = {
    from: preferredAccount(accounts, null),
    to: somebodyElse,
    name: '',
    iban: '',
    amount: '',
    description: '',
  };
  const chosen = { ...(from && { from: preferredAccount(accounts, from) }), ...(to && { to }) };
  const explain = useExplain();
  const send = useSend({ accounts, payees }, explain);
  const decided = useDecidedAs(ExternalOperationDocument, explain, ({ externalPayment }) => externalPayment);
  const payment = usePayment('external', blank, send, chosen, decided);
  const { values } = payment;
  const order = useOrder({ accounts, payees }, values);
  const form = <ExternalForm {...{ accounts, payees, values }} keep={payment.keep} submit={payment.check} />;
  const actions = (
    <Link className="btn btn-outline-primary no-print" to={`/accounts/${values.from}/external-payments`}>
      <Icon name="list" />
      {texts.list}
    </Link>
  );
  return (
    <OrderPage
      title={texts.title}
      {...{ back, actions, payment, form, order }}
      result={(ordered) => <Ordered payment={ordered} accountNumber={values.from} restart={payment.restart} />}
    />
  );
}

function useExplain() {
  const explanations = useExplanations();
  return (refusal: PaymentError, values: ExternalValues) =>
    explainPayment(refusal, { ...explanations, account: values.from });
}

function useSend({ accounts, payees }: Choices, explain: ReturnType<typeof useExplain>) {
  const { locale } = useLanguage();
  const [, transfer] = useMutation(TransferExternalDocument);

  return async (values: ExternalValues, idempotencyKey: string) => {
    const amount = readAmount(accounts, values, locale);
    if (!amount) throw new Error('Only orders that were checked are sent.');
    const { name, iban } = receiverOf(values, payees);
    const { data, error } = await transfer({
      input: {
        fromAccountNumber: values.from,
        iban,
        payeeName: name,
        amount: toWire(amount),
        reference: values.description || null,
        idempotencyKey,
      },
    });
    const answer = data?.transferExternal;
    return answerOf(answer?.externalPayment, answer?.errors, error, (refusal) => explain(refusal, values));
  };
}

function useOrder({ accounts, payees }: Choices, values: ExternalValues): CheckedOrder | null {
  const texts = useTexts(externalTexts);
  const payment = useTexts(paymentTexts);
  const matches = useTexts(matchTexts);
  const { locale } = useLanguage();
  const from = accounts.find((account) => account.number === values.from);
  const amount = readAmount(accounts, values, locale);
  if (!from || !amount) return null;
  const { name, iban, nameMatch } = receiverOf(values, payees);
  return {
    amount,
    facts: [
      { label: payment.from, value: <AccountLabel account={from} /> },
      {
        label: payment.to,
        value: (
          <>
            {name}
            <span className="fact-sub">{groupedNumber(iban)}</span>
          </>
        ),
      },
      {
        label: texts.nameCheck,
        value: (
          <>
            <MatchChip match={nameMatch} />
            <span className="fact-sub">{matches.meanings[nameMatch]}</span>
          </>
        ),
      },
      { label: payment.amount, value: <Amount money={amount} />, isStrong: true },
      ...(values.description ? [{ label: payment.descriptionRow, value: values.description }] : []),
    ],
    effects: [{ account: from, change: negate(amount) }],
  };
}

function readAmount(accounts: readonly AccountFieldsFragment[], values: ExternalValues, locale: string): Money | null {
  const from = accounts.find((account) => account.number === values.from);
  const parsed = from && parseAmount(values.amount, fromWire(from.balance), locale);
  return parsed && 'money' in parsed ? parsed.money : null;
}
