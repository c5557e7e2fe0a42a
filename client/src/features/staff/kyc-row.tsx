import { useState } from 'react';
import Button from 'react-bootstrap/Button';
import { Link } from 'react-router';
import { useMutation } from 'urql';
import { DecideKycDocument, type KycDecision, type SubmissionFieldsFragment } from '../../generated/graphql';
import { useTexts } from '../../i18n/catalogue';
import { useDates } from '../../i18n/dates';
import { kycTexts } from './kyc-texts';
import { ReasonDialog } from './reason-dialog';
import { useRefused } from './refusals';

interface KycRowProps {
  submission: SubmissionFieldsFragment;
  /** Told how it ended. */
  decided: (notice: string) => void;
}

/** A document that waits, and what can be said about it. */
export function KycRow({ submission, decided }: KycRowProps) {
  const texts = useTexts(kycTexts);
  const dates = useDates();
  const [decision, setDecision] = useState<KycDecision | null>(null);
  const { documentKind, documentValidUntil, submittedAt, customerId, isRenewal } = submission;
  return (
    <div className="change">
      <p className="change-head">
        <strong>{texts.kinds[documentKind]}</strong>
        {isRenewal && <span className="chip">{texts.renewal}</span>}
        <Link to={`/staff/customers/${encodeURIComponent(customerId)}`}>{texts.toCustomer}</Link>
      </p>
      <p className="soft">
        {texts.handedIn(dates.moment(submittedAt))} · {texts.validUntil} {dates.date(documentValidUntil)}
      </p>
      <div className="form-buttons">
        <Button size="sm" onClick={() => setDecision('VERIFY')}>
          {texts.verify}
        </Button>
        <Button size="sm" variant="outline-secondary" onClick={() => setDecision('REJECT')}>
          {texts.reject}
        </Button>
      </div>
      {decision && (
        <Decide
          submissionId={submission.id}
          decision={decision}
          decided={decided}
          close={() => setDecision(null)}
        />
      )}
    </div>
  );
}

interface DecideProps {
  submissionId: string;
  decision: KycDecision;
  decided: (notice: string) => void;
  close: () => void;
}

function Decide({ submissionId, decision, decided, close }: DecideProps) {
  const texts = useTexts(kycTexts);
  const refused = useRefused();
  const [, decide] = useMutation(DecideKycDocument);
  const isTaken = decision === 'VERIFY';

  async function send(reason: string) {
    const { data, error } = await decide({ input: { submissionId, decision, reason } });
    if (data?.decideKyc.submission) decided(isTaken ? texts.verified : texts.rejected);
    return refused(data?.decideKyc.errors, error);
  }

  const action = isTaken ? texts.verify : texts.reject;
  const text = isTaken ? texts.verifyText : texts.rejectText;
  return <ReasonDialog title={action} text={text} action={action} send={send} close={close} />;
}
