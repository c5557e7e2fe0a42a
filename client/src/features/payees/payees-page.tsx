import { Link } from 'react-router';
import { PayeesDocument, type PayeeFieldsFragment } from '../../generated/graphql';
import { useTexts } from '../../i18n/catalogue';
import { MatchChip } from '../../payment/match-chip';
import { Icon } from '../../ui/icon';
import { Page } from '../../ui/page';
import { PagedList } from '../../ui/paged-list';
import { Empty } from '../../ui/states';
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
        <PagedList
          query={PayeesDocument}
          connectionOf={(data) => data.payees}
          empty={
            <Empty icon="people" title={texts.none}>
              {texts.noneText}
            </Empty>
          }
        >
          {(payee) => (
            <li key={payee.id}>
              <PayeeRow payee={payee} />
            </li>
          )}
        </PagedList>
      </div>
    </Page>
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
