import { useMutation } from 'urql';
import { WithdrawDocument } from '../../generated/graphql';
import { answerOf, useExplanations } from '../../payment/answer';
import { explainPayment } from '../../payment/refusals';
import { CashPage, type CashInput } from './cash-page';

export default function WithdrawPage() {
  const [, withdraw] = useMutation(WithdrawDocument);
  const explanations = useExplanations();

  async function send(input: CashInput) {
    const { data, error } = await withdraw({ input });
    return answerOf(data?.withdraw.transaction, data?.withdraw.errors, error, (refusal) =>
      explainPayment(refusal, { ...explanations, account: input.accountNumber }),
    );
  }

  return <CashPage name="withdraw" send={send} />;
}
