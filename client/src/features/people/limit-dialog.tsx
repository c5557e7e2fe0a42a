import { zodResolver } from '@hookform/resolvers/zod';
import { useId, useState } from 'react';
import Button from 'react-bootstrap/Button';
import Modal from 'react-bootstrap/Modal';
import { useForm } from 'react-hook-form';
import { useMutation } from 'urql';
import { z } from 'zod/mini';
import { ChangeDelegateLimitDocument, type AccessFieldsFragment } from '../../generated/graphql';
import { useTexts } from '../../i18n/catalogue';
import { useLanguage } from '../../i18n/language';
import { typedAmount } from '../../money/format';
import { fromWire, type Money, type WireMoney } from '../../money/money';
import { optionalAmountField } from '../../payment/amount-problem';
import { ChallengeForm } from '../../payment/challenge-form';
import { paymentTexts } from '../../payment/texts';
import { ProblemCard } from '../../ui/states';
import { LimitInputs } from './limit-inputs';
import { peopleTexts } from './texts';
import { useLimitsInput, type LimitValues } from './use-limits-input';
import { useSending } from './use-sending';

interface LimitDialogProps {
  access: AccessFieldsFragment;
  unit: Money;
  close: () => void;
  done: () => void;
}

/** Both limits of a delegate, which are set together, confirmed with a code by whoever has a second factor. */
export function LimitDialog({ access, unit, close, done }: LimitDialogProps) {
  const texts = useTexts(peopleTexts);
  const payment = useTexts(paymentTexts);
  const { locale } = useLanguage();
  const id = useId();
  const limitsInput = useLimitsInput(unit);
  const [, change] = useMutation(ChangeDelegateLimitDocument);
  const { isSending, problem, challenge, send } = useSending();
  const typed = (limit: WireMoney | null | undefined) => (limit ? typedAmount(fromWire(limit), locale) : '');
  const [given, setGiven] = useState<LimitValues>({
    perPayment: typed(access.perPayment),
    perDay: typed(access.perDay),
  });
  const field = optionalAmountField(payment, unit, locale, 'positive');
  const { register, handleSubmit, formState } = useForm<LimitValues>({
    resolver: zodResolver(z.object({ perPayment: field, perDay: field })),
    defaultValues: given,
  });

  async function save(values: LimitValues) {
    setGiven(values);
    const isDone = await send(async () => {
      const { data, error } = await change({ input: { accessId: access.id, ...limitsInput(values) } });
      return { errors: data?.changeDelegateLimit.errors, error };
    });
    if (isDone) done();
  }

  return (
    <Modal show onHide={close} centered aria-labelledby={id}>
      <Modal.Body>
        <h2 id={id} className="modal-heading">
          {texts.changeLimitTitle(access.name)}
        </h2>
        {challenge ? (
          <ChallengeForm challenge={challenge} done={() => void save(given)} />
        ) : (
          <form noValidate onSubmit={(event) => void handleSubmit(save)(event)}>
            <p>{texts.changeLimitText}</p>
            <LimitInputs
              currency={unit.currency}
              perPayment={register('perPayment')}
              perDay={register('perDay')}
              errors={formState.errors}
            />
            {problem && <ProblemCard problem={problem} />}
            <div className="modal-buttons">
              <Button type="submit" aria-disabled={isSending}>
                {texts.save}
              </Button>
              <Button variant="outline-secondary" onClick={close}>
                {texts.cancel}
              </Button>
            </div>
          </form>
        )}
      </Modal.Body>
    </Modal>
  );
}
