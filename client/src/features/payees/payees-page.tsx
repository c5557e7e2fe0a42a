import { Link } from 'react-router';
import { useQuery } from 'urql';
import { PayeesDocument, type PayeeFieldsFragment } from '../../generated/graphql';
import { useTexts } from '../../i18n/catalogue';
import { MatchChip } from '../../payment/match-chip';
import { Icon } from '../../ui/icon';
import { Page } from '../../ui/page';
import { Parts, type PartProps } from '../../ui/parts';
import { Empty, LoadProblem, Skeleton } from '../../ui/states';
import { accountOf } from './account-of';
import { payeeTexts } from './texts';

/** Whom the customer pays. */
export default function PayeesPage() {
  const texts = useTexts(payeeTexts);
  const add = (
    <Link className="btn btn-outline-primary" to="/payees/add">
      <Icon name="plus" />
      {texts.add}
    </Link>
  );
  return (
    <Page title={texts.payees} actions={add}>
      <div className="card-box">
        <Parts>{(part) => <PayeesPart part={part} />}</Parts>
      </div>
    </Page>
  );
}

function PayeesPart({ part }: { part: PartProps }) {
  const texts = useTexts(payeeTexts);
  const [{ data, error }, reload] = useQuery({ query: PayeesDocument, variables: { after: part.after } });
  if (error && !data) return <LoadProblem error={error} retry={reload} />;
  if (!data) return <Skeleton rows={3} />;
  const payees = data.payees?.nodes ?? [];
  if (payees.length === 0 && part.after === null)
    return (
      <Empty icon="people" title={texts.none}>
        {texts.noneText}
      </Empty>
    );
  return (
    <>
      <ul className="rows">
        {payees.map((payee) => (
          <li key={payee.id}>
            <PayeeRow payee={payee} />
          </li>
        ))}
      </ul>
      {data.payees && part.more(data.payees.pageInfo)}
    </>
  );
}

function PayeeRow({ payee }: { payee: PayeeFieldsFragment }) {
  return (
    <Link className="row-link" to={`/payees/${encodeURIComponent(payee.id)}`}>
      <span className="row-icon">
        <Icon name="person" />
      </span>
      <span className="row-main">
        <span className="row-title">{payee.nickname ?? payee.name}</span>
        <span className="row-sub">
          {payee.nickname && `${payee.name} · `}
          {accountOf(payee)}
        </span>
      </span>
      <span className="row-end">
        <MatchChip match={payee.nameMatch} />
      </span>
    </Link>
  );
}
