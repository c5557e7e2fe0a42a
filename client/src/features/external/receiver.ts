import { z } from 'zod/mini';
import { isIban } from '../../payment/iban';
import type { ExternalTexts } from './texts';
import type { PayeeElsewhere } from './use-payees-elsewhere';

export const somebodyElse = 'somebody else';

export interface ReceiverValues {
  /** One of the payees, or somebody else. */
  readonly to: string;
  /** What was typed; it counts for somebody else only. */
  readonly name: string;
  readonly iban: string;
}

export type Receiver = Pick<PayeeElsewhere, 'name' | 'iban' | 'nameMatch'>;

/** Who gets the money of what was chosen. The other bank is not asked about a name that is typed. */
export function receiverOf({ to, name, iban }: ReceiverValues, payees: readonly PayeeElsewhere[]): Receiver {
  const payee = payees.find(({ id }) => id === to);
  return payee ?? { name: name.trim(), iban: iban.replace(/\s/g, '').toUpperCase(), nameMatch: 'NOT_CHECKED' };
}

/** A name and an IBAN have to be there, and right as far as that can be seen, where they count. */
export function receiverFields(isTyped: boolean, texts: ExternalTexts) {
  return {
    to: z.string(),
    name: z.string().check(
      z.trim(),
      z.refine((name) => !isTyped || name.length > 0, texts.nameMissing),
      z.maxLength(100, texts.nameLong),
    ),
    iban: z.string().check(z.refine((iban) => !isTyped || isIban(iban), texts.ibanWrong)),
  };
}
