import { useId, useState } from 'react';
import type { BulkFieldsFragment } from '../../generated/graphql';
import { useTexts } from '../../i18n/catalogue';
import { Amount } from '../../money/amount';
import { fromWire } from '../../money/money';
import { MatchChip } from '../../payment/match-chip';
import { groupedNumber } from '../../ui/account-name';
import type { BulkRow } from './bulk';
import './bulk.css';
import type { FileRow } from './csv';
import { explainRow } from './refusals';
import { bulkTexts } from './texts';

interface RowsTableProps {
  bulk: BulkFieldsFragment;
  /** The rows as they stand in the file. */
  file: readonly FileRow[];
  caption: string;
}

/** What the bank says of each row, those that are refused first to be found. */
export function RowsTable({ bulk, file, caption }: RowsTableProps) {
  const texts = useTexts(bulkTexts);
  const id = useId();
  const [isRefusedOnly, setIsRefusedOnly] = useState(false);
  const rows = isRefusedOnly ? bulk.rows.filter(({ error }) => error) : bulk.rows;
  return (
    <div className="bulk">
      <p id={`${id}-title`} className="bulk-title">
        {caption}
      </p>
      {bulk.refusedCount > 0 && bulk.acceptedCount > 0 && (
        <label className="bulk-filter" htmlFor={id}>
          <input
            id={id}
            type="checkbox"
            className="form-check-input"
            checked={isRefusedOnly}
            onChange={(event) => setIsRefusedOnly(event.target.checked)}
          />
          {texts.refusedOnly(bulk.refusedCount)}
        </label>
      )}
      {/* Whoever has no mouse scrolls it by its keys. */}
      <div className="bulk-scroll" role="region" aria-labelledby={`${id}-title`} tabIndex={0}>
        <table className="figures bulk-rows">
          <thead>
            <tr>
              <th scope="col">{texts.row}</th>
              <th scope="col">{texts.receiver}</th>
              <th scope="col">{texts.amount}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.number}>
                <th scope="row">{row.number}</th>
                <td>
                  <Receiver file={file[row.number - 1]} />
                  <Said row={row} />
                </td>
                <td>{row.amount ? <Amount money={fromWire(row.amount)} /> : '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

function Receiver({ file }: { file: FileRow | undefined }) {
  return (
    <>
      <span className="bulk-name">{file?.name || '–'}</span>
      {file?.payee && <span className="fact-sub">{groupedNumber(file.payee.replace(/\s/g, ''))}</span>}
    </>
  );
}

function Said({ row }: { row: BulkRow }) {
  const texts = useTexts(bulkTexts);
  if (row.error)
    return (
      <span className="bulk-refused">
        {explainRow(row.error, texts)} <span className="problem-code">{row.error.code}</span>
      </span>
    );
  if (row.transactionId) return <span className="chip chip-good">{texts.booked}</span>;
  if (row.externalPaymentId) return <span className="chip chip-warn">{texts.ordered}</span>;
  return row.nameMatch ? <MatchChip match={row.nameMatch} /> : null;
}
