import { lazy, Suspense, useEffect, useRef, type ReactNode } from 'react';
import Button from 'react-bootstrap/Button';
import Spinner from 'react-bootstrap/Spinner';
import { useTexts } from '../i18n/catalogue';
import { useLanguage } from '../i18n/language';
import { formatMoney } from '../money/format';
import type { Money } from '../money/money';
import { Page } from '../ui/page';
import { ProblemCard, Skeleton } from '../ui/states';
import { Effects, type Effect } from './effects';
import { Facts, type Fact } from './facts';
import { paymentTexts } from './texts';
import type { Payment, Step } from './use-payment';

// Few orders take a code.
const ChallengeForm = lazy(async () => ({ default: (await import('./challenge-form')).ChallengeForm }));

/** What is shown before it is confirmed. */
export interface CheckedOrder {
  readonly amount: Money;
  readonly facts: readonly Fact[];
  readonly effects: readonly Effect[];
  /** What does not fit into facts, below them. */
  readonly details?: ReactNode;
  /** What confirming is called where it is more than the amount. */
  readonly confirm?: string;
}

export interface OrderPageProps<TValues, TDone> {
  title: string;
  back: { to: string; label: string };
  actions?: ReactNode;
  payment: Payment<TValues, TDone>;
  form: ReactNode;
  /** Null while what it needs is loading. */
  order: CheckedOrder | null;
  /** What the bank has made of it. */
  result: (done: TDone) => ReactNode;
  /** What the last step is called; a receipt unless it says so. */
  lastStep?: string;
}

/** Fill in, check, and what came of it. */
export function OrderPage<TValues, TDone>(props: OrderPageProps<TValues, TDone>) {
  const { title, back, actions, payment, form, order, result, lastStep } = props;
  const { step, receipt } = payment;
  return (
    <Page title={title} back={back} actions={actions}>
      <div className="payment">
        <Steps step={step} lastStep={lastStep} />
        <div className="card-box payment-box">
          {step === 'fill' && form}
          {step !== 'fill' && step !== 'receipt' && order && <Check payment={payment} order={order} />}
          {step === 'receipt' && receipt && (
            <>
              <StepHeading>{title}</StepHeading>
              {result(receipt)}
            </>
          )}
        </div>
      </div>
    </Page>
  );
}

function Check<TValues, TDone>({ payment, order }: { payment: Payment<TValues, TDone>; order: CheckedOrder }) {
  const texts = useTexts(paymentTexts);
  const { locale } = useLanguage();
  const { step, problem, isUndecided, isAsking } = payment;
  const isSending = step === 'sending' || isAsking;
  const isUnknown = step === 'unknown';
  // The same order would be refused again.
  const isRefused = problem !== null && !problem.canRetry;
  const amount = formatMoney(order.amount, locale);
  const unknown = isUndecided
    ? { title: texts.undecidedTitle, text: texts.undecidedText, go: texts.sendAgain }
    : { title: texts.unknownTitle, text: texts.unknownText, go: texts.askAgain };
  return (
    <>
      <StepHeading key={problem ? 'refused' : isUnknown ? unknown.title : 'check'}>
        {isUnknown ? unknown.title : isRefused ? texts.rejected : texts.checkTitle}
      </StepHeading>
      {problem ? (
        <ProblemCard problem={problem} />
      ) : (
        <p className={isUnknown ? 'notice notice-warn' : 'soft'} role={isUnknown ? 'alert' : undefined}>
          {isUnknown ? unknown.text : texts.checkText}
        </p>
      )}
      <Facts facts={order.facts} />
      {order.details}
      {!isUnknown && !isRefused && order.effects.length > 0 && <Effects effects={order.effects} />}
      <Suspense fallback={<Skeleton rows={1} />}>
        {payment.challenge && <ChallengeForm challenge={payment.challenge} done={payment.confirm} />}
      </Suspense>
      <div className="form-buttons">
        {!isRefused && !payment.challenge && (
          <Button onClick={isUnknown && !isUndecided ? payment.ask : payment.confirm} aria-disabled={isSending}>
            {isSending && <Spinner size="sm" aria-hidden="true" />}
            {isSending ? texts.sending : isUnknown ? unknown.go : (order.confirm ?? texts.confirm(amount))}
          </Button>
        )}
        {(!isUnknown || isUndecided) && (
          <Button
            variant={isRefused ? 'primary' : 'outline-secondary'}
            onClick={payment.change}
            disabled={isSending}
          >
            {texts.change}
          </Button>
        )}
      </div>
      <p className="visually-hidden" role="status">
        {isSending && texts.sending}
      </p>
    </>
  );
}

function StepHeading({ children }: { children: ReactNode }) {
  const ref = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    ref.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, []);
  return (
    <h2 ref={ref} tabIndex={-1} className="step-heading">
      {children}
    </h2>
  );
}

const stages = ['fill', 'check', 'receipt'] as const;

function Steps({ step, lastStep }: { step: Step; lastStep: string | undefined }) {
  const texts = useTexts(paymentTexts);
  const current = step === 'fill' || step === 'receipt' ? step : 'check';
  return (
    <ol className="steps no-print" aria-label={texts.steps}>
      {stages.map((stage, index) => (
        <li
          key={stage}
          className={index <= stages.indexOf(current) ? 'step step-reached' : 'step'}
          aria-current={stage === current ? 'step' : undefined}
        >
          <span className="step-number">{index + 1}</span>
          {stage === 'receipt' ? (lastStep ?? texts.receipt) : texts[stage]}
        </li>
      ))}
    </ol>
  );
}
