import Button from 'react-bootstrap/Button';
import Offcanvas from 'react-bootstrap/Offcanvas';
import { useQuery } from 'urql';
import { EntryDetailsDocument, type EntryDetailsQuery, type EntryFieldsFragment } from '../../generated/graphql';
import { useDownload } from '../../graphql/download';
import { useTexts } from '../../i18n/catalogue';
import { useDates } from '../../i18n/dates';
import { Amount } from '../../money/amount';
import { fromWire, negate } from '../../money/money';
import { Facts } from '../../payment/facts';
import { Icon } from '../../ui/icon';
import { LoadProblem, ProblemCard, Skeleton } from '../../ui/states';
import { EntryCategory } from './entry-category';
import { EntryTags } from './entry-tags';
import { accountPageTexts } from './texts';

type Transaction = Extract<NonNullable<EntryDetailsQuery['node']>, { __typename: 'Entry' }>['transaction'];

interface EntryDetailsProps {
  entry: EntryFieldsFragment | null;
  /** What it was for is the owners' to say. */
  isOwner: boolean;
  tagsChanged: () => void;
  close: () => void;
}

/** Everything about one line, beside the history. */
export function EntryDetails({ entry, isOwner, tagsChanged, close }: EntryDetailsProps) {
  const texts = useTexts(accountPageTexts);
  return (
    <Offcanvas show={entry !== null} onHide={close} placement="end" aria-labelledby="entry-title">
      <Offcanvas.Header closeButton closeLabel={texts.close}>
        <h2 id="entry-title">{entry?.description || texts.entry}</h2>
      </Offcanvas.Header>
      <Offcanvas.Body>{entry && <Details {...{ entry, isOwner, tagsChanged }} />}</Offcanvas.Body>
    </Offcanvas>
  );
}

function Details({ entry, isOwner, tagsChanged }: Omit<EntryDetailsProps, 'close'> & { entry: EntryFieldsFragment }) {
  const texts = useTexts(accountPageTexts);
  const dates = useDates();
  const [{ data, error }, reload] = useQuery({ query: EntryDetailsDocument, variables: { id: entry.id } });
  const amount = fromWire(entry.amount);
  const details = data?.node?.__typename === 'Entry' ? data.node : null;
  return (
    <>
      <p className="receipt-amount">
        <Amount money={entry.direction === 'CREDIT' ? amount : negate(amount)} sign="always" />
      </p>
      <Facts
        facts={[
          { label: texts.balanceAfter, value: <Amount money={fromWire(entry.balanceAfter)} /> },
          { label: texts.bookedAt, value: dates.moment(entry.bookedAt) },
          details && { label: texts.valueDate, value: dates.date(details.valueDate) },
          details && { label: texts.kind, value: texts.kinds[details.transaction.kind] },
          details && { label: texts.status, value: texts.statuses[details.transaction.status] },
          { label: texts.number, value: entry.sequence },
          details && { label: texts.reference, value: <code className="reference">{details.transaction.id}</code> },
        ]}
      />
      {details && isOwner && <EntryCategory id={details.id} category={details.category ?? null} />}
      {details && <EntryTags id={details.id} tags={details.tags} changed={tagsChanged} />}
      {details && <Becoming transaction={details.transaction} />}
      {details && <DownloadReceipt address={details.transaction.receiptUrl} />}
      {!details && !error && <Skeleton rows={2} />}
      {error && !details && <LoadProblem error={error} retry={reload} />}
    </>
  );
}

function DownloadReceipt({ address }: { address: string }) {
  const texts = useTexts(accountPageTexts);
  const { download, isLoading, problem } = useDownload();
  return (
    <>
      <div className="form-buttons">
        <Button variant="outline-primary" aria-disabled={isLoading} onClick={() => void download(address)}>
          <Icon name="down" />
          {texts.downloadReceipt}
        </Button>
      </div>
      {problem && <ProblemCard problem={problem} />}
    </>
  );
}

/** What has become of a transaction, step by step, and what has undone it. */
function Becoming({ transaction }: { transaction: Transaction }) {
  const texts = useTexts(accountPageTexts);
  const dates = useDates();
  const { statusHistory, reversedBy, reversalOf } = transaction;
  return (
    <section className="becoming" aria-label={texts.statusHistory}>
      <h3>{texts.statusHistory}</h3>
      <Facts
        facts={[
          ...statusHistory.map(({ status, at }) => ({ label: texts.statuses[status], value: dates.moment(at) })),
          reversedBy?.bookedAt ? { label: texts.reversedBy, value: dates.moment(reversedBy.bookedAt) } : null,
          reversalOf?.bookedAt ? { label: texts.reversalOf, value: dates.moment(reversalOf.bookedAt) } : null,
        ]}
      />
    </section>
  );
}
