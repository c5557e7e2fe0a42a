import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { ProviderBillsDocument, ProviderDocument, type ProviderFieldsFragment } from '../../generated/graphql';
import { useTexts } from '../../i18n/catalogue';
import { BillRow } from '../../ui/bill-row';
import { Card } from '../../ui/card';
import { Page } from '../../ui/page';
import { PagedList } from '../../ui/paged-list';
import { Empty, LoadProblem, Skeleton } from '../../ui/states';
import { AutoPay } from './auto-pay';
import { Reminder } from './reminder';
import { providerTexts } from './texts';
import { Totals } from './totals';

/** A provider that the customer is linked to: how its bills are paid, and all that have come. */
export default function ProviderPage() {
  const texts = useTexts(providerTexts);
  const { id = '' } = useParams();
  const [{ data, error }, reload] = useQuery({ query: ProviderDocument, variables: { id } });
  const provider = data?.node?.__typename === 'BillerLink' ? data.node : null;
  return (
    <Page title={provider?.biller.name ?? texts.provider} back={{ to: '/bills', label: texts.bills }}>
      {!data && !error && <Skeleton rows={4} />}
      {error && !provider && <LoadProblem error={error} retry={reload} />}
      {data && !provider && !error && (
        <Empty icon="search" title={texts.notFound} action={<Link to="/bills">{texts.toBills}</Link>}>
          {texts.notFoundText}
        </Empty>
      )}
      {provider && <Provider provider={provider} />}
    </Page>
  );
}

function Provider({ provider }: { provider: ProviderFieldsFragment }) {
  const texts = useTexts(providerTexts);
  return (
    <>
      <p className="soft">
        {texts.reference}: {provider.customerReference}
      </p>
      <div className="two-columns">
        <div className="stack">
          <AutoPay provider={provider} />
          <Reminder provider={provider} />
        </div>
        <div className="stack">
          <Card title={texts.history}>
            <PagedList
              query={ProviderBillsDocument}
              variables={{ id: provider.id }}
              connectionOf={(data) => (data.node?.__typename === 'BillerLink' ? data.node.bills : null)}
              empty={
                <Empty icon="bill" title={texts.none}>
                  {texts.noneText}
                </Empty>
              }
            >
              {(bill) => (
                <li key={bill.id}>
                  <BillRow bill={bill} />
                </li>
              )}
            </PagedList>
          </Card>
          <Totals billerId={provider.biller.id} />
        </div>
      </div>
    </>
  );
}
