import { useQuery } from 'urql';
import { IdentityDocument, type IdentityQuery } from '../../generated/graphql';
import { useTexts } from '../../i18n/catalogue';
import { useDates } from '../../i18n/dates';
import { Card } from '../../ui/card';
import { Page } from '../../ui/page';
import { LoadProblem, Skeleton } from '../../ui/states';
import { DetailsForm } from './details-form';
import { DocumentForm } from './document-form';
import { identityTexts } from './texts';

/** Who the customer is, and whether the bank has found it true. */
export default function IdentityPage() {
  const texts = useTexts(identityTexts);
  const [{ data, error }, reload] = useQuery({ query: IdentityDocument, requestPolicy: 'cache-and-network' });
  return (
    <Page title={texts.title} back={{ to: '/profile', label: texts.profile }}>
      {!data && !error && <Skeleton rows={6} tall />}
      {error && !data && <LoadProblem error={error} retry={reload} />}
      {data && (
        <div className="two-columns">
          <Card title={texts.details}>
            <DetailsForm profile={data.me.profile} isFixed={data.me.kyc.status === 'SUBMITTED' || data.me.kyc.renewal != null} />
          </Card>
          <Card title={texts.identity}>
            <Identity me={data.me} />
          </Card>
        </div>
      )}
    </Page>
  );
}

function Identity({ me: { profile, kyc } }: { me: IdentityQuery['me'] }) {
  const texts = useTexts(identityTexts);
  const dates = useDates();
  const { status, documentKind, documentValidUntil, rejectionReason, renewal, renewableFrom } = kyc;
  const isVerified = status === 'VERIFIED';
  const mayRenew = isVerified && renewableFrom != null && renewableFrom <= new Date().toISOString().slice(0, 10);
  const mayHandIn = status !== 'SUBMITTED' && (!isVerified || mayRenew);
  return (
    <>
      <p role="status" className={isVerified ? 'notice' : ''}>
        {texts.states[status]}
      </p>
      {rejectionReason && isVerified && <p>{texts.renewalRejected}</p>}
      {rejectionReason && <p>{texts.because(rejectionReason)}</p>}
      {documentKind && documentValidUntil && (
        <p className="soft">{texts.documentIs(texts.kinds[documentKind], dates.date(documentValidUntil))}</p>
      )}
      {renewal && (
        <p role="status">
          {texts.renewalWaits(texts.kinds[renewal.documentKind], dates.date(renewal.documentValidUntil))}
        </p>
      )}
      {isVerified && renewableFrom && (
        <p className="soft">{mayRenew ? texts.renewNow : texts.renewFrom(dates.date(renewableFrom))}</p>
      )}
      {mayHandIn && (profile.isComplete ? <DocumentForm /> : <p className="soft">{texts.completeFirst}</p>)}
    </>
  );
}
