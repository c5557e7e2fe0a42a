import { Link, useSearchParams } from 'react-router';
import Button from 'react-bootstrap/Button';
import { useMutation } from 'urql';
import {
  SchedulePaymentDocument,
  type AccountFieldsFragment,
  type ScheduleDetailsFragment,
} from '../../generated/graphql';
import { useTexts } from '../../i18n/catalogue';
import { useDates } from '../../i18n/dates';
import { useLanguage } from '../../i18n/language';
import { Amount } from '../../money/amount';
import { fromWire, toWire } from '../../money/money';
import { parseAmount } from '../../money/parse';
import { AccountLabel } from '../../payment/account-label';
import { answerOf, useExplanations } from '../../payment/answer';
import { OrderPage, type CheckedOrder } from '../../payment/order-page';
import { Receiver } from '../../payment/receiver';
import { elsewhere } from '../../payment/target';
import { paymentTexts } from '../../payment/texts';
import { preferredAccount } from '../../payment/use-payable-accounts';
import type { PayablePayee } from '../../payment/use-payees';
import { usePayment } from '../../payment/use-payment';
import { WithAccounts } from '../../payment/with-accounts';
import { Icon } from '../../ui/icon';
import { Page } from '../../ui/page';
import { Skeleton } from '../../ui/states';
import { monthEnds, planOf, today } from './plan';
import { NameChecked } from './name-checked';
import { PlannedRuns } from './planned-runs';
import { receiverNumberOf, receiverOf } from './receiver';
import { explainSchedule } from './refusals';
import { planFacts } from './schedule-facts';
import { ScheduleForm, type ScheduleValues } from './schedule-form';
import { standingTexts } from './texts';
import { useNameCheck } from './use-name-check';
import { usePayeesAnywhere } from './use-payees-anywhere';

interface Choices {
  accounts: readonly AccountFieldsFragment[];
  payees: readonly PayablePayee[];
}

export default function AddSchedulePage() {
  const texts = useTexts(standingTexts);
  const payees = usePayeesAnywhere();
  const back = { to: '/standing-payments', label: texts.title };
  return (
    <WithAccounts title={texts.add} back={back}>
      {(accounts) =>
        payees ? (
          <AddSchedule accounts={accounts} payees={payees} back={back} />
        ) : (
          <Page title={texts.add} back={back}>
            <Skeleton rows={4} />
          </Page>
        )
      }
    </WithAccounts>
  );
}

function AddSchedule({ accounts, payees, back }: Choices & { back: { to: string; label: string } }) {
  const texts = useTexts(standingTexts);
  const [search] = useSearchParams();
  const blank: ScheduleValues = {
    from: preferredAccount(accounts, null),
    to: elsewhere,
    name: '',
    number: '',
    amount: '',
    description: '',
    rhythm: 'MONTHLY',
    firstOn: '',
    firstEnd: monthEnds(today(), 1)[0] ?? '',
    ends: 'never',
    endsOn: '',
    endsAfter: '',
    holidayRule: 'FOLLOWING',
  };
  const to = search.get('to');
  const send = useSend({ accounts, payees });
  const payment = usePayment<ScheduleValues, ScheduleDetailsFragment>('schedule', blank, send, to ? { to } : {});
  const order = useOrder({ accounts, payees }, payment.values, payment.step !== 'fill');
  const form = (
    <ScheduleForm {...{ accounts, payees }} values={payment.values} keep={payment.keep} submit={payment.check} />
  );
  return (
    <OrderPage
      title={texts.add}
      lastStep={texts.lastStep}
      {...{ back, payment, form, order }}
      result={(schedule) => <Scheduled schedule={schedule} restart={payment.restart} />}
    />
  );
}

function useSend({ accounts, payees }: Choices) {
  const texts = useTexts(standingTexts);
  const { locale } = useLanguage();
  const [, schedule] = useMutation(SchedulePaymentDocument);
  const explanations = useExplanations();

  return async (values: ScheduleValues, idempotencyKey: string) => {
    const amount = readAmount(accounts, values, locale);
    if (!amount) throw new Error('Only orders that were checked are sent.');
    const { data, error } = await schedule({
      input: {
        fromAccountNumber: values.from,
        ...receiverOf(values, payees),
        amount: toWire(amount),
        description: values.description || null,
        ...planOf(values),
        holidayRule: values.holidayRule,
        idempotencyKey,
      },
    });
    const answer = data?.schedulePayment;
    return answerOf(answer?.paymentSchedule, answer?.errors, error, (one) => explainSchedule(one, texts, explanations));
  };
}

function useOrder(
  { accounts, payees }: Choices,
  values: ScheduleValues,
  isChecking: boolean,
): CheckedOrder | null {
  const texts = useTexts(standingTexts);
  const payment = useTexts(paymentTexts);
  const dates = useDates();
  const { locale } = useLanguage();
  const nameCheck = useNameCheck(values, isChecking);
  const from = accounts.find((account) => account.number === values.from);
  const amount = readAmount(accounts, values, locale);
  const { frequency, firstOn, endsOn = null, endsAfter = null } = planOf(values);
  if (!from || !amount || !firstOn || nameCheck === undefined) return null;
  const plan = { frequency, firstOn, endsOn, endsAfter, holidayRule: values.holidayRule };
  return {
    amount,
    facts: [
      { label: payment.from, value: <AccountLabel account={from} /> },
      {
        label: payment.to,
        value: <Receiver number={receiverNumberOf(values)} name={values.name} {...{ accounts, payees }} />,
      },
      ...(nameCheck ? [{ label: texts.nameCheck, value: <NameChecked check={nameCheck} /> }] : []),
      { label: payment.amount, value: <Amount money={amount} />, isStrong: true },
      ...planFacts(plan, texts, dates),
      ...(values.description ? [{ label: payment.descriptionRow, value: values.description }] : []),
    ],
    // Nothing is set aside before the first day.
    effects: [],
  };
}

function readAmount(accounts: readonly AccountFieldsFragment[], { from, amount }: ScheduleValues, locale: string) {
  const account = accounts.find(({ number }) => number === from);
  const parsed = account && parseAmount(amount, fromWire(account.balance), locale);
  return parsed && 'money' in parsed ? parsed.money : null;
}

function Scheduled({ schedule, restart }: { schedule: ScheduleDetailsFragment; restart: () => void }) {
  const texts = useTexts(standingTexts);
  return (
    <div className="receipt">
      <p className="receipt-status receipt-booked">
        <Icon name="check" />
        {texts.scheduled}
      </p>
      <p className="receipt-amount">
        <Amount money={fromWire(schedule.amount)} />
      </p>
      <h3 className="fact-sub">{texts.nextPayments}</h3>
      <PlannedRuns runs={schedule.nextRuns} />
      <div className="form-buttons">
        <Link className="btn btn-primary" to={`/standing-payments/${encodeURIComponent(schedule.id)}`}>
          {texts.show}
        </Link>
        <Button variant="outline-secondary" onClick={restart}>
          {texts.another}
        </Button>
      </div>
    </div>
  );
}
