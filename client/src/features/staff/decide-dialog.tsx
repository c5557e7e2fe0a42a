import { useId, useState } from 'react';
import Button from 'react-bootstrap/Button';
import Modal from 'react-bootstrap/Modal';
import { Link } from 'react-router';
import { useMutation, useQuery } from 'urql';
import {
  ApproveChangeDocument,
  CustomerRecordDocument,
  RejectChangeDocument,
  type ChangeFieldsFragment,
} from '../../generated/graphql';
import { useMay } from '../../graphql/permissions';
import type { Problem } from '../../graphql/problems';
import { useTexts } from '../../i18n/catalogue';
import { useDates } from '../../i18n/dates';
import { useLanguage } from '../../i18n/language';
import { Facts } from '../../payment/facts';
import { groupedNumber } from '../../ui/account-name';
import { LoadProblem, ProblemCard, Skeleton } from '../../ui/states';
import { TextField } from '../../ui/text-field';
import { effectOf } from './change';
import { longestReason, shortestReason } from './reason';
import { useRefused } from './refusals';
import { staffTexts } from './texts';

interface DecideDialogProps {
  change: ChangeFieldsFragment;
  decided: (notice: string) => void;
  close: () => void;
}

/** Shows whom and which account a change concerns before somebody agrees to it. */
export default function DecideDialog({ change, decided, close }: DecideDialogProps) {
  const texts = useTexts(staffTexts);
  const may = useMay();
  const id = useId();
  const [{ data, error }, reload] = useQuery({
    query: CustomerRecordDocument,
    variables: { id: change.customerId, withAccounts: may('ReadCustomerAccounts') },
    requestPolicy: 'cache-first',
  });
  const customer = data?.customer;
  const account = customer?.accounts?.find((one) => one.pendingChanges.some((waiting) => waiting.id === change.id));
  return (
    <Modal show onHide={close} centered aria-labelledby={id}>
      <Modal.Body>
        <h2 id={id} className="modal-heading">
          {texts.decideAbout(texts.kinds[change.kind])}
        </h2>
        {!data && !error && <Skeleton rows={4} />}
        {error && !data && <LoadProblem error={error} retry={reload} />}
        {customer && (
          <>
            <Wanted change={change} name={customer.maskedName} account={account?.number ?? null} />
            <Decision change={change} decided={decided} close={close} />
          </>
        )}
      </Modal.Body>
    </Modal>
  );
}

function Wanted({ change, name, account }: { change: ChangeFieldsFragment; name: string; account: string | null }) {
  const texts = useTexts(staffTexts);
  const dates = useDates();
  const { locale } = useLanguage();
  const customer = <Link to={`/staff/customers/${encodeURIComponent(change.customerId)}`}>{name}</Link>;
  return (
    <>
      <p>{effectOf(change, texts, locale)}</p>
      <Facts
        facts={[
          { label: texts.customer, value: customer },
          account === null ? null : { label: texts.account, value: groupedNumber(account) },
          { label: texts.askedBy, value: change.isOwn ? texts.you : texts.colleague },
          { label: texts.askedAt, value: dates.moment(change.madeAt) },
          { label: texts.reason, value: change.reason },
        ]}
      />
    </>
  );
}

function Decision({ change, decided, close }: DecideDialogProps) {
  const texts = useTexts(staffTexts);
  const [, approve] = useMutation(ApproveChangeDocument);
  const [, reject] = useMutation(RejectChangeDocument);
  const refused = useRefused();
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState<string | undefined>(undefined);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isSending, setIsSending] = useState(false);

  async function decide(send: () => Promise<Problem | null>, notice: string) {
    if (isSending) return;
    setIsSending(true);
    setMissing(undefined);
    setProblem(null);
    const found = await send();
    setIsSending(false);
    if (found) return setProblem(found);
    decided(notice);
    close();
  }

  async function sendApproval() {
    const { data, error } = await approve({ input: { changeId: change.id } });
    return refused(data?.approveChange.errors, error);
  }

  async function sendRejection() {
    const { data, error } = await reject({ input: { changeId: change.id, reason: reason.trim() } });
    return refused(data?.rejectChange.errors, error);
  }

  return (
    <div className="decision">
      <TextField
        label={texts.rejectReason}
        hint={texts.reasonHint}
        autoComplete="off"
        maxLength={longestReason}
        value={reason}
        error={missing}
        onChange={(event) => setReason(event.target.value)}
      />
      {problem && <ProblemCard problem={problem} />}
      <div className="modal-buttons">
        <Button aria-disabled={isSending} onClick={() => void decide(sendApproval, texts.approved)}>
          {texts.approve}
        </Button>
        <Button
          variant="outline-secondary"
          aria-disabled={isSending}
          onClick={() =>
            reason.trim().length < shortestReason
              ? setMissing(texts.reasonMissing)
              : void decide(sendRejection, texts.rejected)
          }
        >
          {texts.reject}
        </Button>
        <Button variant="link" onClick={close}>
          {texts.cancel}
        </Button>
      </div>
    </div>
  );
}
