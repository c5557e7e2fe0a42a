import { useEffect, useRef, useState } from 'react';
import type { CombinedError } from '@urql/core';
import type { ReceiptFieldsFragment } from '../generated/graphql';
import { useBank } from '../graphql/bank';
import { useIsOnline } from '../graphql/connection';
import { problemOf, problemTexts, type Problem } from '../graphql/problems';
import { useTexts } from '../i18n/catalogue';
import type { Challenge } from './challenge';
import { newIdempotencyKey } from './idempotency-key';
import { paymentTexts } from './texts';
import type { Decided } from './use-decided';

/** What the bank said to an order; of one that is carried out, most often the transaction. */
export type Answer<TDone = ReceiptFieldsFragment> =
  | { readonly receipt: TDone }
  | { readonly refusal: Problem }
  | { readonly challenge: Challenge }
  | { readonly error: CombinedError };

export type Step = 'fill' | 'check' | 'sending' | 'unknown' | 'receipt';

interface Draft<TValues> {
  readonly key: string;
  readonly values: TValues;
  readonly step: 'fill' | 'check' | 'unknown';
}

export interface Payment<TValues, TDone = ReceiptFieldsFragment> {
  readonly step: Step;
  readonly values: TValues;
  readonly problem: Problem | null;
  /** What has to be answered before the order is sent again. */
  readonly challenge: Challenge | null;
  readonly receipt: TDone | null;
  /** Of an order whose answer was lost: the bank was asked and has decided nothing, so that it may be sent again. */
  readonly isUndecided: boolean;
  readonly isAsking: boolean;
  readonly keep: (values: TValues) => void;
  readonly check: (values: TValues) => void;
  readonly change: () => void;
  readonly confirm: () => void;
  /** Asks what has become of an order whose answer was lost; sends it again where the bank cannot be asked that. */
  readonly ask: () => void;
  readonly restart: () => void;
}

/**
 * An order from its form to its receipt. Its idempotency key is made when the form opens and kept until the bank has
 * answered, also over a time-out, a lost connection and a page that was left: asking again cannot pay twice. What has
 * become of an order without an answer is asked by its key, at once and when the bank is back. A refusal is an answer,
 * so what is sent after it has a key of its own.
 */
export function usePayment<TValues, TDone = ReceiptFieldsFragment>(
  name: string,
  blank: TValues,
  send: (values: TValues, idempotencyKey: string) => Promise<Answer<TDone>>,
  /** What the way here has chosen already; it counts more than what was left in the form before. */
  chosen: Partial<TValues> = {},
  decided?: Decided<TValues, TDone>,
): Payment<TValues, TDone> {
  const { drafts, connection } = useBank();
  const problems = useTexts(problemTexts);
  const texts = useTexts(paymentTexts);
  const draft = useRef<Draft<TValues>>(null);
  draft.current ??= begin(drafts.get<Draft<TValues>>(name), blank, chosen);

  const [step, setStep] = useState<Step>(draft.current.step);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [receipt, setReceipt] = useState<TDone | null>(null);
  const [challenge, setChallenge] = useState<Challenge | null>(null);
  const [isUndecided, setIsUndecided] = useState(false);
  const [isAsking, setIsAsking] = useState(false);
  const isSending = useRef(false);
  const isOnline = useIsOnline(connection);

  function store(change: Partial<Draft<TValues>>) {
    const next = { ...(draft.current as Draft<TValues>), ...change };
    draft.current = next;
    drafts.set(name, next);
  }

  function go(next: 'fill' | 'check' | 'unknown') {
    store({ step: next });
    setStep(next);
  }

  async function confirm() {
    // A second click finds the first one's order on its way.
    if (isSending.current) return;
    if (!navigator.onLine) {
      setProblem({ title: texts.notSent, text: texts.notSentText, code: 'OFFLINE', canRetry: true });
      return;
    }
    isSending.current = true;
    const { values, key } = draft.current as Draft<TValues>;
    setProblem(null);
    setChallenge(null);
    setIsUndecided(false);
    setStep('sending');
    // Whoever leaves this page, or is signed out, comes back to the question and not to a form that could pay anew.
    store({ step: 'unknown' });
    const answer = await send(values, key);
    isSending.current = false;
    settle(answer);
  }

  async function ask() {
    if (!decided) return confirm();
    if (isSending.current) return;
    isSending.current = true;
    setIsAsking(true);
    const { values, key } = draft.current as Draft<TValues>;
    const decision = await decided(values, key);
    isSending.current = false;
    setIsAsking(false);
    if ('isUndecided' in decision) setIsUndecided(true);
    // Whatever kept the bank from saying it: the order was sent.
    else if (!('error' in decision)) settle(decision);
  }

  // Only what can be asked without being sent again is asked without the customer.
  const isToAsk = decided !== undefined && step === 'unknown' && !isUndecided;
  const latestAsk = useRef(ask);
  useEffect(() => {
    latestAsk.current = ask;
  });
  useEffect(() => {
    if (isToAsk) void latestAsk.current();
  }, [isToAsk, isOnline]);

  function settle(answer: Answer<TDone>) {
    if ('receipt' in answer) {
      drafts.delete(name);
      setReceipt(() => answer.receipt);
      setStep('receipt');
    } else if ('challenge' in answer) {
      // The code is for this order, so that it keeps its key.
      setChallenge(answer.challenge);
      go('check');
    } else if ('refusal' in answer) {
      store({ key: newIdempotencyKey() });
      setProblem(answer.refusal);
      go('check');
    } else if (isOutcomeUnknown(answer.error)) {
      go('unknown');
    } else {
      setProblem(problemOf(answer.error, problems));
      go('check');
    }
  }

  return {
    step,
    values: draft.current.values,
    problem,
    challenge,
    receipt,
    isUndecided,
    isAsking,
    keep: (values) => store({ values }),
    check(values) {
      store({ values });
      setProblem(null);
      go('check');
    },
    change() {
      setProblem(null);
      setChallenge(null);
      setIsUndecided(false);
      go('fill');
    },
    confirm: () => void confirm(),
    ask: () => void ask(),
    restart() {
      draft.current = begin(undefined, blank, chosen);
      drafts.delete(name);
      setReceipt(null);
      setProblem(null);
      setStep('fill');
    },
  };
}

/** An order that was sent, or is being looked at, stays what it is. */
function begin<TValues>(left: Draft<TValues> | undefined, blank: TValues, chosen: Partial<TValues>): Draft<TValues> {
  if (left && left.step !== 'fill') return left;
  return { key: left?.key ?? newIdempotencyKey(), values: { ...(left?.values ?? blank), ...chosen }, step: 'fill' };
}

/** Whether the bank may have carried the order out although it did not say so. */
export function isOutcomeUnknown(error: CombinedError): boolean {
  if (error.networkError) return true;
  return error.graphQLErrors.some((one) => one.extensions['code'] === 'INTERNAL_SERVER_ERROR');
}
