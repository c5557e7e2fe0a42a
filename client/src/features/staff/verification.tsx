import { useState } from 'react';
import Button from 'react-bootstrap/Button';
import Spinner from 'react-bootstrap/Spinner';
import { useQuery } from 'urql';
import { VerifyAuditDocument, type VerifyAuditQuery } from '../../generated/graphql';
import { useTexts } from '../../i18n/catalogue';
import { Card } from '../../ui/card';
import { Icon } from '../../ui/icon';
import { LoadProblem } from '../../ui/states';
import { auditTexts } from './audit-texts';

/** Reads the whole record and says whether anybody has touched it. */
export function Verification() {
  const texts = useTexts(auditTexts);
  const [wasAsked, setWasAsked] = useState(false);
  const [{ data, error, fetching }, verify] = useQuery({
    query: VerifyAuditDocument,
    pause: !wasAsked,
    requestPolicy: 'network-only',
  });
  return (
    <Card title={texts.verify}>
      <p className="soft">{texts.verifyText}</p>
      <div role="status">{data && !fetching && <Result result={data.verifyAudit} />}</div>
      {error && !fetching && <LoadProblem error={error} retry={verify} />}
      <Button
        variant="outline-primary"
        aria-disabled={fetching}
        onClick={() => (wasAsked ? !fetching && verify() : setWasAsked(true))}
      >
        {fetching && <Spinner size="sm" aria-hidden="true" />}
        {texts.verifyButton}
      </Button>
    </Card>
  );
}

function Result({ result }: { result: VerifyAuditQuery['verifyAudit'] }) {
  const texts = useTexts(auditTexts);
  return (
    <>
      <p className={`receipt-status ${result.isIntact ? 'receipt-booked' : 'status-bad'}`}>
        <Icon name={result.isIntact ? 'check' : 'alert'} />
        {result.isIntact ? texts.intact(result.recordCount) : texts.broken(result.findings.length)}
      </p>
      <ul>
        {result.findings.map(({ sequence, kind }) => (
          <li key={`${sequence} ${kind}`}>{texts.finding(sequence, texts.findings[kind])}</li>
        ))}
      </ul>
      <p className="soft">
        {texts.lastHash}: <code className="reference hash">{result.lastHash}</code>
      </p>
    </>
  );
}
