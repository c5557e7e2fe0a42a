import type { ReceiptFieldsFragment } from '../generated/graphql';
import { OrderPage, type CheckedOrder, type OrderPageProps } from './order-page';
import { Receipt, type ReceiptParties } from './receipt';

/** An order that ends with a transaction, whose parties stand on the receipt as well. */
export interface Order extends CheckedOrder {
  readonly parties: ReceiptParties;
}

interface PaymentPageProps<TValues> extends Omit<OrderPageProps<TValues, ReceiptFieldsFragment>, 'result' | 'lastStep'> {
  /** Null while what it needs is loading. */
  order: Order | null;
}

/** Fill in, check, receipt. */
export function PaymentPage<TValues>({ order, ...page }: PaymentPageProps<TValues>) {
  const { restart } = page.payment;
  return (
    <OrderPage
      {...page}
      order={order}
      result={(receipt) => order && <Receipt receipt={receipt} parties={order.parties} restart={restart} />}
    />
  );
}
