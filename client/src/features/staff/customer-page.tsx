import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { CustomerRecordDocument, type CustomerRecordQuery } from '../../generated/graphql';
import { useMay } from '../../graphql/permissions';
import { useTexts } from '../../i18n/catalogue';
import { Card } from '../../ui/card';
import { Page } from '../../ui/page';
import { Empty, LoadProblem, Skeleton } from '../../ui/states';
import { AccountRecords } from './account-records';
import { ChangeRow } from './change-row';
import { Person } from './person';
import './staff.css';
import { staffTexts } from './texts';

export type Customer = NonNullable<CustomerRecordQuery['customer']>;
export type AccountRecord = NonNullable<Customer['accounts']>[number];

export default function CustomerPage() {
  const texts = useTexts(staffTexts);
  const may = useMay();
  const { id = '' } = useParams();
  const [{ data, error }, reload] = useQuery({
    query: CustomerRecordDocument,
    variables: { id, withAccounts: may('ReadCustomerAccounts') },
  });
  const customer = data?.customer;
  return (
    <Page title={customer?.maskedName ?? texts.customer} back={{ to: '/staff', label: texts.customers }}>
      {error && !data && <LoadProblem error={error} retry={reload} />}
      {!data && !error && <Skeleton rows={4} tall />}
      {data && !customer && (
        <Empty icon="search" title={texts.notFound} action={<Link to="/staff">{texts.search}</Link>}>
          {texts.notFoundText}
        </Empty>
      )}
      {customer && <Record customer={customer} />}
    </Page>
  );
}

function Record({ customer }: { customer: Customer }) {
  const texts = useTexts(staffTexts);
  const [notice, setNotice] = useState('');
  return (
    <>
      <p role="status" className={notice ? 'notice' : ''}>
        {notice}
      </p>
      <div className="two-columns">
        <Person customer={customer} done={setNotice} />
        {customer.accounts && (
          <AccountRecords customerId={customer.id} accounts={customer.accounts} done={setNotice} />
        )}
        {customer.pendingChanges.length > 0 && (
          <Card title={texts.waiting}>
            <ul className="changes">
              {customer.pendingChanges.map((change) => (
                <li key={change.id}>
                  <ChangeRow change={change} decided={setNotice} />
                </li>
              ))}
            </ul>
          </Card>
        )}
      </div>
    </>
  );
}
