import { zodResolver } from '@hookform/resolvers/zod';
import { useId, useState, type ReactNode } from 'react';
import Button from 'react-bootstrap/Button';
import Modal from 'react-bootstrap/Modal';
import Spinner from 'react-bootstrap/Spinner';
import { useForm } from 'react-hook-form';
import { z } from 'zod/mini';
import type { Problem } from '../../graphql/problems';
import { useTexts } from '../../i18n/catalogue';
import { useLanguage } from '../../i18n/language';
import type { Money } from '../../money/money';
import { parseAmount } from '../../money/parse';
import { amountField } from '../../payment/amount-problem';
import { paymentTexts } from '../../payment/texts';
import { ProblemCard } from '../../ui/states';
import { TextField } from '../../ui/text-field';
import { longestReason, shortestReason } from './reason';
import { staffTexts } from './texts';

export interface ReasonDialogProps {
  title: string;
  text: string;
  /** What the button says that does it. */
  action: string;
  amount?: { readonly label: string; readonly unit: Money; readonly least: 'positive' | 'zero' };
  /** Further fields, which whoever shows the dialog keeps. */
  children?: ReactNode;
  /** Null when it is done; else why not. The amount is null where none is asked for. */
  send: (reason: string, amount: Money | null) => Promise<Problem | null>;
  close: () => void;
}

interface Values {
  readonly amount: string;
  readonly reason: string;
}

/** Asks why before staff does something, for the record that the bank keeps. */
export default function ReasonFormDialog({ title, text, action, amount, children, send, close }: ReasonDialogProps) {
  const texts = useTexts(staffTexts);
  const payment = useTexts(paymentTexts);
  const { locale } = useLanguage();
  const id = useId();
  const [problem, setProblem] = useState<Problem | null>(null);
  const fields = z.object({
    amount: amountField(payment, amount?.unit, locale, amount?.least),
    reason: z
      .string()
      .check(z.trim(), z.minLength(shortestReason, texts.reasonMissing), z.maxLength(longestReason, texts.reasonLong)),
  });
  const { register, handleSubmit, formState } = useForm<Values>({
    resolver: zodResolver(fields),
    defaultValues: { amount: '', reason: '' },
  });
  const { errors, isSubmitting } = formState;

  async function submit(values: Values) {
    setProblem(null);
    const parsed = amount ? parseAmount(values.amount, amount.unit, locale, amount.least) : null;
    const refused = await send(values.reason, parsed && 'money' in parsed ? parsed.money : null);
    if (refused) setProblem(refused);
    else close();
  }

  return (
    <Modal show onHide={close} centered aria-labelledby={id}>
      <Modal.Body>
        <h2 id={id} className="modal-heading">
          {title}
        </h2>
        <p>{text}</p>
        <form
          noValidate
          onSubmit={(event) => {
            // A second click finds the first one's command on its way.
            if (isSubmitting) event.preventDefault();
            else void handleSubmit(submit)(event);
          }}
        >
          {children}
          {amount && (
            <TextField
              label={amount.label}
              hint={payment.amountHint(amount.unit.currency)}
              className="amount-input"
              inputMode="decimal"
              autoComplete="off"
              error={errors.amount?.message}
              {...register('amount')}
            />
          )}
          <TextField
            label={texts.reason}
            hint={texts.reasonHint}
            autoComplete="off"
            error={errors.reason?.message}
            {...register('reason')}
          />
          {problem && <ProblemCard problem={problem} />}
          <div className="modal-buttons">
            <Button type="submit" aria-disabled={isSubmitting}>
              {isSubmitting && <Spinner size="sm" aria-hidden="true" />}
              {action}
            </Button>
            <Button variant="outline-secondary" onClick={close}>
              {texts.cancel}
            </Button>
          </div>
        </form>
      </Modal.Body>
    </Modal>
  );
}
