import { useMutation } from 'urql';
import { DepositDocument } from '../../generated/graphql';
import { answerOf, useExplanations } from '../../payment/answer';
import { explainPayment } from '../../payment/refusals';
import { CashPage, type CashInput } from './cash-page';

export default function DepositPage() {
  const [, deposit] = useMutation(DepositDocument);
  const explanations = useExplanations();

  async function send(input: CashInput) {
    const { data, error } = await deposit({ input });
    return answerOf(data?.deposit.transaction, data?.deposit.errors, error, (refusal) => explainPayment(refusal, explanations));
  }

  return <CashPage name="deposit" send={send} />;
}
