import { useState } from 'react';
import Button from 'react-bootstrap/Button';
import { useMutation } from 'urql';
import { ReadCustomerAccountsDocument, type ReadCustomerAccountsMutation } from '../../generated/graphql';
import { useTexts } from '../../i18n/catalogue';
import { useLanguage } from '../../i18n/language';
import { Amount } from '../../money/amount';
import { formatMoney } from '../../money/format';
import { fromWire } from '../../money/money';
import { accountTexts, groupedNumber } from '../../ui/account-name';
import { Card } from '../../ui/card';
import { EntryRow } from '../../ui/entry-row';
import { AccountActions } from './account-actions';
import type { AccountRecord } from './customer-page';
import { ReasonDialog } from './reason-dialog';
import { useRefused } from './refusals';
import { staffTexts } from './texts';

type Read = NonNullable<ReadCustomerAccountsMutation['readCustomerAccounts']['accounts']>[number];

interface AccountRecordsProps {
  customerId: string;
  accounts: readonly AccountRecord[];
  done: (notice: string) => void;
}

/** A customer's accounts without what is on them, until somebody asks for that with a reason. */
export function AccountRecords({ customerId, accounts, done }: AccountRecordsProps) {
  const texts = useTexts(staffTexts);
  const [read, setRead] = useState<readonly Read[] | null>(null);
  const [isAsking, setIsAsking] = useState(false);
  return (
    <Card title={texts.accounts}>
      {accounts.length === 0 && <p className="soft">{texts.noAccounts}</p>}
      <ul className="changes">
        {accounts.map((account) => (
          <li key={account.number}>
            <AccountRow account={account} read={read?.find((one) => one.number === account.number)} done={done} />
          </li>
        ))}
      </ul>
      {accounts.length > 0 && (
        <div className="form-buttons">
          <Button variant="outline-primary" onClick={() => setIsAsking(true)}>
            {texts.readAccounts}
          </Button>
        </div>
      )}
      {isAsking && <ReadDialog customerId={customerId} show={setRead} close={() => setIsAsking(false)} />}
    </Card>
  );
}

interface AccountRowProps {
  account: AccountRecord;
  read: Read | undefined;
  done: (notice: string) => void;
}

function AccountRow({ account, read, done }: AccountRowProps) {
  const texts = useTexts(staffTexts);
  const names = useTexts(accountTexts);
  const { locale } = useLanguage();
  const overdraft = fromWire(account.overdraftLimit);
  const waiting = account.pendingChanges.length;
  return (
    <div className="change">
      <p className="change-head">
        <strong>{groupedNumber(account.number)}</strong>
        <span className={`chip chip-${account.status.toLowerCase()}`}>{names.status[account.status]}</span>
      </p>
      <p className="soft">
        {names.type[account.type]} · {overdraft.currency}
        {overdraft.minor > 0n && ` · ${texts.overdraft(formatMoney(overdraft, locale))}`}
        {waiting > 0 && ` · ${texts.waitingOnAccount(waiting)}`}
      </p>
      {read && <AccountContents account={read} />}
      <AccountActions account={account} done={done} />
    </div>
  );
}

function AccountContents({ account }: { account: Read }) {
  const texts = useTexts(staffTexts);
  const names = useTexts(accountTexts);
  const entries = account.entries?.nodes ?? [];
  return (
    <>
      <p>
        {texts.balance}: <Amount money={fromWire(account.balance)} className="row-amount" /> · {names.available}:{' '}
        <Amount money={fromWire(account.availableBalance)} />
      </p>
      {entries.length === 0 ? (
        <p className="soft">{texts.noEntries}</p>
      ) : (
        <ul className="rows" aria-label={texts.entries(groupedNumber(account.number))}>
          {entries.map((entry) => (
            <li key={entry.id} className="row-plain">
              <EntryRow entry={entry} showBalance />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

interface ReadDialogProps {
  customerId: string;
  show: (accounts: readonly Read[]) => void;
  close: () => void;
}

function ReadDialog({ customerId, show, close }: ReadDialogProps) {
  const texts = useTexts(staffTexts);
  const [, read] = useMutation(ReadCustomerAccountsDocument);
  const refused = useRefused();

  async function send(reason: string) {
    const { data, error } = await read({ input: { customerId, reason } });
    if (data?.readCustomerAccounts.accounts) show(data.readCustomerAccounts.accounts);
    return refused(data?.readCustomerAccounts.errors, error);
  }

  return (
    <ReasonDialog
      title={texts.readAccounts}
      text={texts.readText}
      action={texts.readAccounts}
      send={send}
      close={close}
    />
  );
}
