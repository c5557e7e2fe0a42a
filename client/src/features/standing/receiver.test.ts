import { describe, expect, it } from 'vitest';
import { elsewhere } from '../../payment/target';
import { receiverOf, type ReceiverValues } from './receiver';

const landlord = { id: 'p1', name: 'Rent', number: 'DE89370400440532013000' };
const typed = (change: Partial<ReceiverValues>): ReceiverValues => ({ to: elsewhere, name: '', number: '', ...change });

describe('whom a standing payment pays', () => {
  it('is told by the payee', () => {
    expect(receiverOf(typed({ to: landlord.number, name: 'left over' }), [landlord])).toEqual({ payeeId: 'p1' });
  });

  it('is told by an own account', () => {
    expect(receiverOf(typed({ to: '20974850005209' }), [landlord])).toEqual({ toAccountNumber: '20974850005209' });
  });

  it('is told by an IBAN with its holder', () => {
    const given = typed({ name: ' Nordlicht GmbH ', number: 'de89 3704 0044 0532 0130 00' });
    expect(receiverOf(given, [landlord])).toEqual({ iban: 'DE89370400440532013000', payeeName: 'Nordlicht GmbH' });
  });

  it('is told by an account number of this bank, where the name is for the check alone', () => {
    const given = typed({ name: 'Ada', number: '2097 4850 0052 09' });
    expect(receiverOf(given, [])).toEqual({ toAccountNumber: '20974850005209' });
  });
});
