import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useMutation } from 'urql';
import {
  ExecuteBulkTransferDocument,
  ValidateBulkTransferDocument,
  type AccountFieldsFragment,
} from '../../generated/graphql';
import { problemOf, problemTexts, type Problem } from '../../graphql/problems';
import { useTexts } from '../../i18n/catalogue';
import { Amount } from '../../money/amount';
import { fromWire, negate } from '../../money/money';
import { AccountLabel } from '../../payment/account-label';
import { answerOf, useExplanations } from '../../payment/answer';
import { OrderPage, type CheckedOrder } from '../../payment/order-page';
import { explainPayment } from '../../payment/refusals';
import { paymentTexts } from '../../payment/texts';
import { preferredAccount } from '../../payment/use-payable-accounts';
import { usePayment } from '../../payment/use-payment';
import { WithAccounts } from '../../payment/with-accounts';
import { obstacleOf, type BulkValues } from './bulk';
import { BulkForm } from './bulk-form';
import { BulkReceipt } from './bulk-receipt';
import { rowsOf } from './csv';
import { RowsTable } from './rows-table';
import { bulkTexts } from './texts';

export default function BulkPage() {
  const texts = useTexts(bulkTexts);
  const back = { to: '/transfer', label: texts.transfer };
  return (
    <WithAccounts title={texts.title} back={back}>
      {(accounts) => <Bulk accounts={accounts} back={back} />}
    </WithAccounts>
  );
}

interface BulkProps {
  accounts: readonly AccountFieldsFragment[];
  back: { to: string; label: string };
}

function Bulk({ accounts, back }: BulkProps) {
  const texts = useTexts(bulkTexts);
  const [search] = useSearchParams();
  const from = search.get('from');
  const blank: BulkValues = {
    from: preferredAccount(accounts, null),
    csv: '',
    fileName: '',
    mode: 'ALL_OR_NOTHING',
    checked: null,
  };
  const chosen = from ? { from: preferredAccount(accounts, from) } : {};
  const payment = usePayment('bulk', blank, useSend(), chosen);
  const { values } = payment;
  const order = useOrder(accounts, values);
  const { problem, validate } = useValidate();
  // The form shows what was said of a file that would move nothing; any other goes on to be confirmed.
  const [held, setHeld] = useState<BulkValues | null>(null);

  async function submit(filled: BulkValues) {
    const checked = await validate(filled);
    if (!checked) return;
    const known = { ...filled, checked };
    setHeld(known);
    if (obstacleOf(checked, filled.mode)) payment.keep(known);
    else payment.check(known);
  }

  function restart() {
    setHeld(null);
    payment.restart();
  }

  const form = <BulkForm values={held ?? values} {...{ accounts, problem, submit }} keep={payment.keep} />;
  return (
    <OrderPage
      title={texts.title}
      {...{ back, payment, form, order }}
      result={(bulk) => <BulkReceipt {...{ bulk, values, restart }} />}
    />
  );
}

/** Asks the bank what would become of each row; moves nothing. */
function useValidate() {
  const problems = useTexts(problemTexts);
  const explanations = useExplanations();
  const [, send] = useMutation(ValidateBulkTransferDocument);
  const [problem, setProblem] = useState<Problem | null>(null);

  async function validate({ from, csv }: BulkValues) {
    setProblem(null);
    const { data, error } = await send({ input: { fromAccountNumber: from, csv } });
    const answer = data?.validateBulkTransfer;
    const [refusal] = answer?.errors ?? [];
    if (refusal) setProblem(explainPayment(refusal, explanations));
    else if (error) setProblem(problemOf(error, problems));
    return answer?.bulkTransfer ?? null;
  }

  return { problem, validate };
}

function useSend() {
  const [, execute] = useMutation(ExecuteBulkTransferDocument);
  const explanations = useExplanations();

  return async ({ from, csv, mode }: BulkValues, idempotencyKey: string) => {
    const { data, error } = await execute({ input: { fromAccountNumber: from, csv, mode, idempotencyKey } });
    const answer = data?.executeBulkTransfer;
    return answerOf(answer?.bulkTransfer, answer?.errors, error, (refusal) =>
      explainPayment(refusal, { ...explanations, account: from }),
    );
  };
}

function useOrder(accounts: readonly AccountFieldsFragment[], values: BulkValues): CheckedOrder | null {
  const texts = useTexts(bulkTexts);
  const payment = useTexts(paymentTexts);
  const from = accounts.find((account) => account.number === values.from);
  const { checked } = values;
  if (!from || !checked) return null;
  const total = fromWire(checked.total);
  return {
    amount: total,
    facts: [
      { label: payment.from, value: <AccountLabel account={from} /> },
      ...(values.fileName ? [{ label: texts.file, value: values.fileName }] : []),
      { label: texts.mode, value: texts.modes[values.mode] },
      { label: texts.rows, value: texts.willBeMade(checked.acceptedCount, checked.rows.length) },
      { label: texts.total, value: <Amount money={total} />, isStrong: true },
    ],
    effects: [{ account: from, change: negate(total) }],
    details: <RowsTable bulk={checked} file={rowsOf(values.csv)} caption={texts.said} />,
  };
}
