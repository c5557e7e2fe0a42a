import { useSearchParams } from 'react-router';
import type { AccountFieldsFragment } from '../../generated/graphql';
import { useTexts } from '../../i18n/catalogue';
import { useLanguage } from '../../i18n/language';
import { Amount } from '../../money/amount';
import { fromWire, negate, toWire } from '../../money/money';
import { parseAmount } from '../../money/parse';
import { AccountLabel } from '../../payment/account-label';
import { AmountForm, type AmountValues } from '../../payment/amount-form';
import { amountField } from '../../payment/amount-problem';
import { useExplanations } from '../../payment/answer';
import { availableHint } from '../../payment/available-hint';
import { PaymentPage, type Order } from '../../payment/payment-page';
import { explainPayment, type PaymentError } from '../../payment/refusals';
import { paymentTexts } from '../../payment/texts';
import { useDecided } from '../../payment/use-decided';
import { preferredAccount } from '../../payment/use-payable-accounts';
import { usePayment, type Answer } from '../../payment/use-payment';
import { WithAccounts } from '../../payment/with-accounts';
import { accountName, accountTexts } from '../../ui/account-name';
import { transferTexts } from './texts';

export interface CashInput {
  readonly accountNumber: string;
  readonly amount: { readonly value: string; readonly currency: string };
  readonly description: string | null;
  readonly idempotencyKey: string;
}

interface CashPageProps {
  name: 'deposit' | 'withdraw';
  send: (input: CashInput) => Promise<Answer>;
}

/** Money that comes from outside of the bank, or goes there. */
export function CashPage({ name, send }: CashPageProps) {
  const texts = useTexts(transferTexts);
  const title = texts[name];
  const back = { to: '/', label: texts.overview };
  return (
    <WithAccounts title={title} back={back} right={name === 'deposit' ? 'VIEW' : 'PAY'}>
      {(accounts) => <CashPayment {...{ name, send, title, back, accounts }} />}
    </WithAccounts>
  );
}

interface CashPaymentProps extends CashPageProps {
  title: string;
  back: { to: string; label: string };
  accounts: readonly AccountFieldsFragment[];
}

function CashPayment({ name, send, title, back, accounts }: CashPaymentProps) {
  const texts = useTexts(paymentTexts);
  const [search] = useSearchParams();
  const { locale } = useLanguage();
  const isOut = name === 'withdraw';
  const blank = { account: preferredAccount(accounts, null), amount: '', description: '' };

  const moneyOf = (values: AmountValues) => {
    const account = accounts.find((one) => one.number === values.account);
    const parsed = account && parseAmount(values.amount, fromWire(account.balance), locale);
    return account && parsed && 'money' in parsed ? { account, money: parsed.money } : null;
  };
  const asked = search.get('account');
  const chosen = asked ? { account: preferredAccount(accounts, asked) } : {};
  const sendChecked = (values: AmountValues, idempotencyKey: string) => {
    const read = moneyOf(values);
    if (!read) throw new Error('Only orders that were checked are sent.');
    return send({
      accountNumber: values.account,
      amount: toWire(read.money),
      description: values.description || null,
      idempotencyKey,
    });
  };
  const explanations = useExplanations();
  const decided = useDecided<AmountValues, PaymentError>(
    (refusal, values) => explainPayment(refusal, { ...explanations, account: values.account }),
  );
  const payment = usePayment(name, blank, sendChecked, chosen, decided);

  const order = useOrder(moneyOf(payment.values), payment.values.description, isOut);
  const form = (
    <AmountForm
      values={payment.values}
      accounts={accounts}
      accountLabel={texts.account}
      amount={(account) => amountField(texts, account && fromWire(account.balance), locale)}
      hint={(account, typed) =>
        isOut ? availableHint(account, typed, texts, locale) : account && texts.amountHint(account.currency)
      }
      hasDescription
      keep={payment.keep}
      submit={payment.check}
    />
  );
  return <PaymentPage title={title} back={back} payment={payment} form={form} order={order} />;
}

function useOrder(
  read: { account: AccountFieldsFragment; money: Order['amount'] } | null,
  description: string,
  isOut: boolean,
): Order | null {
  const texts = useTexts(paymentTexts);
  const names = useTexts(accountTexts);
  if (!read) return null;
  const { account, money } = read;
  const facts = [{ label: texts.account, value: <AccountLabel account={account} /> }];
  const name = accountName(account, names);
  return {
    amount: money,
    facts: [
      ...facts,
      { label: texts.amount, value: <Amount money={money} />, isStrong: true },
      ...(description ? [{ label: texts.descriptionRow, value: description }] : []),
    ],
    effects: [{ account, change: isOut ? negate(money) : money }],
    parties: { facts, accountNumber: account.number, ...(isOut ? { debited: name } : { credited: name }) },
  };
}
