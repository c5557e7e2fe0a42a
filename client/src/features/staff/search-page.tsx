import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import Button from 'react-bootstrap/Button';
import { useForm } from 'react-hook-form';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { z } from 'zod/mini';
import { FindCustomersDocument, type FindCustomersQuery, type FindCustomersQueryVariables } from '../../generated/graphql';
import { useBank } from '../../graphql/bank';
import { useTexts } from '../../i18n/catalogue';
import { Card } from '../../ui/card';
import { Icon } from '../../ui/icon';
import { Page } from '../../ui/page';
import { Empty, LoadProblem, Skeleton } from '../../ui/states';
import { TextField } from '../../ui/text-field';
import { staffTexts, type StaffTexts } from './texts';

type Found = NonNullable<FindCustomersQuery['customers']>[number];

const draftName = 'staff search';

const fields = (texts: StaffTexts) =>
  z
    .object({
      email: z.string().check(z.trim()),
      accountNumber: z.string().check(z.trim()),
      name: z.string().check(z.trim()),
    })
    .check(z.refine((values) => Object.values(values).some(Boolean), { message: texts.nothingAsked, path: ['email'] }));

type Values = z.infer<ReturnType<typeof fields>>;

/** Finds customers by the whole of what they tell. What was searched last stays in memory, never in an address. */
export default function SearchPage() {
  const texts = useTexts(staffTexts);
  const { drafts } = useBank();
  const [search, setSearch] = useState<Values | null>(() => drafts.get<Values>(draftName) ?? null);
  const { register, handleSubmit, formState } = useForm<Values>({
    resolver: zodResolver(fields(texts)),
    defaultValues: search ?? { email: '', accountNumber: '', name: '' },
  });
  return (
    <Page title={texts.find}>
      <div className="two-columns">
        <form
          noValidate
          className="card-box"
          onSubmit={(event) =>
            void handleSubmit((values) => {
              drafts.set(draftName, values);
              setSearch(values);
            })(event)
          }
        >
          <p className="soft">{texts.findText}</p>
          <TextField
            label={texts.email}
            type="email"
            autoComplete="off"
            error={formState.errors.email?.message}
            {...register('email')}
          />
          <TextField label={texts.accountNumber} inputMode="numeric" autoComplete="off" {...register('accountNumber')} />
          <TextField label={texts.name} autoComplete="off" {...register('name')} />
          <div className="form-buttons">
            <Button type="submit">{texts.search}</Button>
          </div>
        </form>
        {search && <Results search={search} />}
      </div>
    </Page>
  );
}

function Results({ search }: { search: Values }) {
  const texts = useTexts(staffTexts);
  const variables: FindCustomersQueryVariables = {
    email: search.email || null,
    accountNumber: search.accountNumber.replace(/\s/g, '') || null,
    name: search.name || null,
  };
  // Each search is recorded, so coming back to this page asks for nothing that is already here.
  const [{ data, error, fetching }, reload] = useQuery({
    query: FindCustomersDocument,
    variables,
    requestPolicy: 'cache-first',
  });
  const customers = fetching ? undefined : data?.customers;
  const title = customers ? (customers.length > 0 ? texts.found(customers.length) : texts.noneFound) : texts.search;
  return (
    <Card title={title}>
      <p className="visually-hidden" role="status">
        {customers && title}
      </p>
      {fetching && <Skeleton rows={2} />}
      {error && !fetching && <LoadProblem error={error} retry={() => reload({ requestPolicy: 'network-only' })} />}
      {customers?.length === 0 && (
        <Empty icon="search" title={texts.noneFound}>
          {texts.noneFoundText}
        </Empty>
      )}
      <ul className="rows">
        {customers?.map((customer) => (
          <li key={customer.id}>
            <CustomerRow customer={customer} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function CustomerRow({ customer }: { customer: Found }) {
  const texts = useTexts(staffTexts);
  return (
    <Link className="row-link" to={`/staff/customers/${encodeURIComponent(customer.id)}`}>
      <span className="row-icon">
        <Icon name="person" />
      </span>
      <span className="row-main">
        <span className="row-title">{customer.maskedName}</span>
        <span className="row-sub">{customer.maskedEmail}</span>
      </span>
      <span className="row-end">
        <span className="row-sub">{customer.roles.map((role) => texts.roles[role]).join(', ')}</span>
      </span>
    </Link>
  );
}
