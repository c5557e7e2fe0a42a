import { useState } from 'react';
import Button from 'react-bootstrap/Button';
import { Link } from 'react-router';
import { useMutation } from 'urql';
import { ReleaseUnclaimedFundsDocument, type UnclaimedFundsFieldsFragment } from '../../generated/graphql';
import { useTexts } from '../../i18n/catalogue';
import { useDates } from '../../i18n/dates';
import { useLanguage } from '../../i18n/language';
import { formatMoney } from '../../money/format';
import { fromWire } from '../../money/money';
import { TextField } from '../../ui/text-field';
import { fundsTexts } from './funds-texts';
import { ReasonDialog } from './reason-dialog';
import { useRefused } from './refusals';

interface FundsRowProps {
  funds: UnclaimedFundsFieldsFragment;
  /** Told how it ended. */
  done: (notice: string) => void;
}

/** Money that the bank holds, or held, and what can be done with it. */
export function FundsRow({ funds, done }: FundsRowProps) {
  const texts = useTexts(fundsTexts);
  const dates = useDates();
  const { locale } = useLanguage();
  const [isOpen, setIsOpen] = useState(false);
  const { reason, returnedAt, releasedAt, customerId } = funds;
  const amount = formatMoney(fromWire(funds.amount), locale);
  return (
    <div className="change">
      <p className="change-head">
        <strong>{amount}</strong>
        <Link to={`/staff/customers/${encodeURIComponent(customerId)}`}>{texts.toCustomer}</Link>
      </p>
      <p className="soft wrapping">
        {texts.cameBack(dates.moment(returnedAt))}
        {reason && ` · ${reason}`}
        {releasedAt && ` · ${texts.paidOutAt(dates.moment(releasedAt))}`}
      </p>
      {!releasedAt && (
        <div className="form-buttons">
          <Button size="sm" aria-label={texts.payOutAmount(amount)} onClick={() => setIsOpen(true)}>
            {texts.payOut}
          </Button>
        </div>
      )}
      {isOpen && <PayOut fundsId={funds.id} amount={amount} done={done} close={() => setIsOpen(false)} />}
    </div>
  );
}

interface PayOutProps {
  fundsId: string;
  amount: string;
  done: (notice: string) => void;
  close: () => void;
}

function PayOut({ fundsId, amount, done, close }: PayOutProps) {
  const texts = useTexts(fundsTexts);
  const refused = useRefused();
  const [accountNumber, setAccountNumber] = useState('');
  const [, release] = useMutation(ReleaseUnclaimedFundsDocument);

  async function send(reason: string) {
    const { data, error } = await release({ input: { unclaimedFundsId: fundsId, accountNumber, reason } });
    if (data?.releaseUnclaimedFunds.unclaimedFunds) done(texts.done(amount));
    return refused(data?.releaseUnclaimedFunds.errors, error);
  }

  return (
    <ReasonDialog
      title={texts.payOutAmount(amount)}
      text={texts.payOutText}
      action={texts.payOut}
      send={send}
      close={close}
    >
      <TextField
        label={texts.account}
        inputMode="numeric"
        autoComplete="off"
        value={accountNumber}
        onChange={(event) => setAccountNumber(event.target.value)}
      />
    </ReasonDialog>
  );
}
