import type { GoalDetailsFragment } from '../../generated/graphql';
import { useTexts } from '../../i18n/catalogue';
import { useLanguage } from '../../i18n/language';
import { Amount } from '../../money/amount';
import { formatMoney } from '../../money/format';
import { fromWire, isLess, negate, toWire } from '../../money/money';
import { parseAmount } from '../../money/parse';
import { AccountLabel } from '../../payment/account-label';
import { AmountForm, type AmountValues } from '../../payment/amount-form';
import { amountField } from '../../payment/amount-problem';
import { availableHint } from '../../payment/available-hint';
import { PaymentPage, type Order } from '../../payment/payment-page';
import { paymentTexts } from '../../payment/texts';
import { usePayment, type Answer } from '../../payment/use-payment';
import { accountName, accountTexts } from '../../ui/account-name';
import { goalTexts } from './texts';
import { backTo } from './with-goal';

export interface GoalMoneyInput {
  readonly goalId: string;
  readonly amount: { readonly value: string; readonly currency: string };
  readonly idempotencyKey: string;
}

interface MoveMoneyProps {
  goal: GoalDetailsFragment;
  way: 'in' | 'out';
  send: (input: GoalMoneyInput) => Promise<Answer>;
}

/** Money between a goal and its account. */
export function MoveMoney({ goal, way, send }: MoveMoneyProps) {
  const texts = useTexts(goalTexts);
  const payment = useTexts(paymentTexts);
  const { locale } = useLanguage();
  const saved = fromWire(goal.saved);
  const blank: AmountValues = { account: goal.account.number, amount: '', description: '' };
  const read = (values: AmountValues) => {
    const parsed = parseAmount(values.amount, saved, locale);
    return 'money' in parsed ? parsed.money : null;
  };
  const order = usePayment(`${way} ${goal.id}`, blank, (values, idempotencyKey) => {
    const money = read(values);
    if (!money) throw new Error('Only orders that were checked are sent.');
    return send({ goalId: goal.id, amount: toWire(money), idempotencyKey });
  });
  const checked = useOrder(goal, way, read(order.values));
  const savedHint = (typed: string) => {
    const money = read({ ...blank, amount: typed });
    const isTooMuch = money !== null && isLess(saved, money);
    return (isTooMuch ? texts.moreThanSaved : texts.savedHint)(formatMoney(saved, locale));
  };
  const form = (
    <AmountForm
      values={order.values}
      accounts={[goal.account]}
      accountLabel={way === 'in' ? texts.fromAccount : texts.toAccount}
      amount={() => amountField(payment, saved, locale)}
      hint={(account, typed) => (way === 'in' ? availableHint(account, typed, payment, locale) : savedHint(typed))}
      hasDescription={false}
      keep={order.keep}
      submit={order.check}
    />
  );
  const title = way === 'in' ? texts.fund : texts.take;
  return <PaymentPage title={title} back={backTo(goal)} payment={order} form={form} order={checked} />;
}

function useOrder(goal: GoalDetailsFragment, way: 'in' | 'out', money: Order['amount'] | null): Order | null {
  const texts = useTexts(goalTexts);
  const payment = useTexts(paymentTexts);
  const names = useTexts(accountTexts);
  if (!money) return null;
  const isIn = way === 'in';
  const account = <AccountLabel account={goal.account} />;
  const name = accountName(goal.account, names);
  const facts = [
    { label: payment.from, value: isIn ? account : texts.goalNamed(goal.name) },
    { label: payment.to, value: isIn ? texts.goalNamed(goal.name) : account },
  ];
  return {
    amount: money,
    facts: [...facts, { label: payment.amount, value: <Amount money={money} />, isStrong: true }],
    effects: [{ account: goal.account, change: isIn ? negate(money) : money }],
    parties: {
      facts,
      accountNumber: goal.account.number,
      debited: isIn ? name : goal.name,
      credited: isIn ? goal.name : name,
    },
  };
}
