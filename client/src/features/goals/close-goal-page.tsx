import Button from 'react-bootstrap/Button';
import { Link } from 'react-router';
import { useMutation } from 'urql';
import { CloseGoalDocument, type CloseGoalMutation, type GoalDetailsFragment } from '../../generated/graphql';
import { useTexts } from '../../i18n/catalogue';
import { useDates } from '../../i18n/dates';
import { useLanguage } from '../../i18n/language';
import { Amount } from '../../money/amount';
import { formatMoney } from '../../money/format';
import { fromWire } from '../../money/money';
import { AccountLabel } from '../../payment/account-label';
import { answerOf, useExplanations } from '../../payment/answer';
import { Facts } from '../../payment/facts';
import { OrderPage, type CheckedOrder } from '../../payment/order-page';
import { paymentTexts } from '../../payment/texts';
import { usePayment } from '../../payment/use-payment';
import { accountName, accountTexts } from '../../ui/account-name';
import { Icon } from '../../ui/icon';
import { explainGoalMoney } from './refusals';
import { refundOf } from './refund';
import { goalTexts } from './texts';
import { backTo, WithGoal } from './with-goal';

type ClosedGoal = NonNullable<CloseGoalMutation['closeSavingsGoal']['savingsGoal']>;

export default function CloseGoalPage() {
  return <WithGoal>{(goal) => <CloseGoal goal={goal} />}</WithGoal>;
}

/** Gives back all that is saved. A goal is closed once, so that the bank wants no key for it. */
function CloseGoal({ goal }: { goal: GoalDetailsFragment }) {
  const texts = useTexts(goalTexts);
  const { review } = useTexts(paymentTexts);
  const names = useTexts(accountTexts);
  const { locale } = useLanguage();
  const explanations = useExplanations();
  const [, close] = useMutation(CloseGoalDocument);
  const payment = usePayment<null, ClosedGoal>(`close ${goal.id}`, null, async () => {
    const { data, error } = await close({ input: { goalId: goal.id } });
    const answer = data?.closeSavingsGoal;
    return answerOf(answer?.savingsGoal, answer?.errors, error, (one) =>
      explainGoalMoney(one, texts, explanations, 'out'),
    );
  });
  const saved = formatMoney(fromWire(goal.saved), locale);
  const form = (
    <>
      <p>{texts.closeText(saved, accountName(goal.account, names))}</p>
      <p className="soft">{texts.closeForGood}</p>
      <div className="form-buttons">
        <Button onClick={() => payment.check(null)}>{review}</Button>
      </div>
    </>
  );
  return (
    <OrderPage
      title={texts.closeTitle(goal.name)}
      back={backTo(goal)}
      payment={payment}
      form={form}
      order={useOrder(goal)}
      result={(closed) => <Closed goal={closed} />}
    />
  );
}

function useOrder(goal: GoalDetailsFragment): CheckedOrder {
  const texts = useTexts(goalTexts);
  const payment = useTexts(paymentTexts);
  const saved = fromWire(goal.saved);
  return {
    amount: saved,
    confirm: texts.close,
    facts: [
      { label: payment.from, value: texts.goalNamed(goal.name) },
      { label: payment.to, value: <AccountLabel account={goal.account} /> },
      { label: texts.refund, value: <Amount money={saved} />, isStrong: true },
    ],
    effects: saved.minor > 0n ? [{ account: goal.account, change: saved }] : [],
  };
}

function Closed({ goal }: { goal: ClosedGoal }) {
  const texts = useTexts(goalTexts);
  const payment = useTexts(paymentTexts);
  const dates = useDates();
  const refund = refundOf(goal);
  return (
    <div className="receipt">
      <p className="receipt-status receipt-booked">
        <Icon name="check" />
        {texts.isClosed}
      </p>
      {refund && (
        <p className="receipt-amount">
          <Amount money={fromWire(refund.amount)} />
        </p>
      )}
      <p>{refund ? texts.refunded : texts.nothingRefunded}</p>
      <Facts
        facts={[
          { label: payment.from, value: texts.goalNamed(goal.name) },
          { label: payment.to, value: <AccountLabel account={goal.account} /> },
          goal.closedAt ? { label: texts.closedOn, value: dates.moment(goal.closedAt) } : null,
        ]}
      />
      <div className="form-buttons no-print">
        <Link className="btn btn-primary" to={`/accounts/${goal.account.number}`}>
          {payment.toAccount}
        </Link>
        <Button variant="outline-secondary" onClick={() => window.print()}>
          <Icon name="print" />
          {payment.print}
        </Button>
        <Link className="btn btn-outline-secondary" to="/goals">
          {texts.toList}
        </Link>
      </div>
    </div>
  );
}
