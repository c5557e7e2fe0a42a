import { useState } from 'react';
import Button from 'react-bootstrap/Button';
import { useMutation } from 'urql';
import {
  ChangeOverdraftLimitDocument,
  DepositForCustomerDocument,
  FreezeAccountDocument,
  UnfreezeAccountDocument,
} from '../../generated/graphql';
import { useBank } from '../../graphql/bank';
import { useMay } from '../../graphql/permissions';
import type { Problem } from '../../graphql/problems';
import { useTexts } from '../../i18n/catalogue';
import { useLanguage } from '../../i18n/language';
import { formatMoney } from '../../money/format';
import { fromWire, toWire, zero, type Money } from '../../money/money';
import { newIdempotencyKey } from '../../payment/idempotency-key';
import { paymentTexts } from '../../payment/texts';
import { isOutcomeUnknown } from '../../payment/use-payment';
import { groupedNumber } from '../../ui/account-name';
import type { AccountRecord } from './customer-page';
import { ReasonDialog } from './reason-dialog';
import { useRefused } from './refusals';
import { staffTexts } from './texts';

interface AccountActionsProps {
  account: AccountRecord;
  done: (notice: string) => void;
}

type Action = 'freeze' | 'unfreeze' | 'deposit' | 'changeOverdraft';

/** What whoever looks at an account may do with it. */
export function AccountActions({ account, done }: AccountActionsProps) {
  const texts = useTexts(staffTexts);
  const may = useMay();
  const [opened, setOpened] = useState<Action | null>(null);
  const isActive = account.status === 'ACTIVE';
  const actions: readonly Action[] = [
    ...(may('DepositForCustomers') && isActive ? (['deposit'] as const) : []),
    ...(may('FreezeAccounts') && isActive ? (['freeze'] as const) : []),
    ...(may('UnfreezeAccounts') && account.status === 'FROZEN' ? (['unfreeze'] as const) : []),
    ...(may('ChangeLimits') && account.status !== 'CLOSED' ? (['changeOverdraft'] as const) : []),
  ];
  const number = groupedNumber(account.number);
  return (
    <div className="change-actions">
      {actions.map((action) => (
        <Button
          key={action}
          size="sm"
          variant="outline-primary"
          aria-label={texts.onAccount(texts[action], number)}
          onClick={() => setOpened(action)}
        >
          {texts[action]}
        </Button>
      ))}
      {opened && <ActionDialog action={opened} account={account} done={done} close={() => setOpened(null)} />}
    </div>
  );
}

interface ActionDialogProps extends AccountActionsProps {
  action: Action;
  close: () => void;
}

function ActionDialog({ action, account, done, close }: ActionDialogProps) {
  const texts = useTexts(staffTexts);
  const send = useAction(action, account, done);
  const unit = zero(fromWire(account.overdraftLimit));
  const amounts = {
    deposit: { label: texts.amount, unit, least: 'positive' },
    changeOverdraft: { label: texts.newLimit, unit, least: 'zero' },
  } as const;
  const explained: Record<Action, string> = {
    freeze: texts.freezeText,
    unfreeze: texts.unfreezeText,
    deposit: texts.depositText,
    changeOverdraft: texts.overdraftText,
  };
  return (
    <ReasonDialog
      title={texts.onAccount(texts[action], groupedNumber(account.number))}
      text={explained[action]}
      action={texts[action]}
      {...(action === 'deposit' || action === 'changeOverdraft' ? { amount: amounts[action] } : {})}
      send={send}
      close={close}
    />
  );
}

type Send = (reason: string, amount: Money | null) => Promise<Problem | null>;

function useAction(action: Action, { number: accountNumber }: AccountRecord, done: (notice: string) => void): Send {
  const texts = useTexts(staffTexts);
  const { locale } = useLanguage();
  const refused = useRefused();
  const [, freeze] = useMutation(FreezeAccountDocument);
  const [, unfreeze] = useMutation(UnfreezeAccountDocument);
  const [, changeOverdraft] = useMutation(ChangeOverdraftLimitDocument);
  const [, deposit] = useMutation(DepositForCustomerDocument);
  const { drafts } = useBank();
  const payment = useTexts(paymentTexts);

  const actions: Record<Action, Send> = {
    async freeze(reason) {
      const { data, error } = await freeze({ input: { accountNumber, reason } });
      if (data?.freezeAccount.account) done(texts.done);
      return refused(data?.freezeAccount.errors, error);
    },
    async unfreeze(reason) {
      const { data, error } = await unfreeze({ input: { accountNumber, reason } });
      if (data?.unfreezeAccount.change) done(texts.handedIn);
      return refused(data?.unfreezeAccount.errors, error);
    },
    async changeOverdraft(reason, amount) {
      if (!amount) throw new Error('Only forms that were checked are sent.');
      const { data, error } = await changeOverdraft({ input: { accountNumber, limit: toWire(amount), reason } });
      if (data?.changeOverdraftLimit.change) done(texts.handedIn);
      return refused(data?.changeOverdraftLimit.errors, error);
    },
    async deposit(reason, amount) {
      if (!amount) throw new Error('Only forms that were checked are sent.');
      // One deposit however often it is sent, also from a dialog that was closed, until the bank has answered.
      const keyName = `deposit ${accountNumber}`;
      const idempotencyKey = drafts.get<string>(keyName) ?? newIdempotencyKey();
      drafts.set(keyName, idempotencyKey);
      const { data, error } = await deposit({ input: { accountNumber, amount: toWire(amount), reason, idempotencyKey } });
      if (!data && error && isOutcomeUnknown(error))
        return { title: payment.unknownTitle, text: payment.unknownText, code: 'UNKNOWN', canRetry: true };
      drafts.delete(keyName);
      const answer = data?.depositForCustomer;
      if (answer?.deposit)
        done(answer.deposit.isBooked ? texts.booked(formatMoney(amount, locale)) : texts.handedIn);
      return refused(answer?.errors, error);
    },
  };
  return actions[action];
}
