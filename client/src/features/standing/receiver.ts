import { z } from 'zod/mini';
import type { SchedulePaymentInput } from '../../generated/graphql';
import { isAccountNumber } from '../../payment/account-number';
import { isIban } from '../../payment/iban';
import { elsewhere, targetOf, type TargetValues } from '../../payment/target';
import type { PayablePayee } from '../../payment/use-payees';
import type { StandingTexts } from './texts';

export interface ReceiverValues extends TargetValues {
  /** Whose account it is; it counts for elsewhere only. */
  readonly name: string;
}

/** A name and the number of an account, here or at another bank, where they count. */
export function receiverFields(to: string, texts: StandingTexts) {
  const isTyped = to === elsewhere;
  return {
    name: z.string().check(
      z.trim(),
      z.refine((name) => !isTyped || name.length > 0, texts.nameMissing),
      z.maxLength(100, texts.nameLong),
    ),
    number: z
      .string()
      .check(z.refine((number) => !isTyped || isAccountNumber(number) || isIban(number), texts.numberWrong)),
  };
}

/** The number that is paid, as the bank writes it. */
export function receiverNumberOf(values: TargetValues): string {
  return targetOf(values).toUpperCase();
}

type Target = Pick<SchedulePaymentInput, 'toAccountNumber' | 'payeeId' | 'iban' | 'payeeName'>;

/** What the bank is told of whom to pay. */
export function receiverOf(values: ReceiverValues, payees: readonly PayablePayee[]): Target {
  const payee = payees.find(({ number }) => number === values.to);
  if (payee) return { payeeId: payee.id };
  const number = receiverNumberOf(values);
  return isIban(number) ? { iban: number, payeeName: values.name.trim() } : { toAccountNumber: number };
}
