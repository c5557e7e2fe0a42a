import { Link } from 'react-router';
import { ProvidersDocument } from '../../generated/graphql';
import { useTexts } from '../../i18n/catalogue';
import { useLanguage } from '../../i18n/language';
import { formatMoney } from '../../money/format';
import { fromWire } from '../../money/money';
import { billerIcons } from '../../ui/bill-row';
import { Icon } from '../../ui/icon';
import { PagedList } from '../../ui/paged-list';
import { Skeleton } from '../../ui/states';
import { billPageTexts } from './texts';

/** Whose bills come here, and which of them pay themselves. */
export function Providers() {
  const texts = useTexts(billPageTexts);
  const { locale } = useLanguage();
  return (
    <PagedList
      query={ProvidersDocument}
      connectionOf={(data) => data.billerLinks}
      skeleton={<Skeleton rows={2} />}
      empty={<p className="soft">{texts.noProviders}</p>}
    >
      {({ id, biller, customerReference, autoPay }) => (
        <li key={id}>
          <Link className="row-link" to={`/bills/providers/${encodeURIComponent(id)}`}>
            <span className="row-icon">
              <Icon name={billerIcons[biller.category]} />
            </span>
            <span className="row-main">
              <span className="row-title">{biller.name}</span>
              <span className="row-sub">{customerReference}</span>
            </span>
            <span className="row-end">
              <span className={autoPay ? 'chip chip-good' : 'chip'}>
                {autoPay ? texts.paidUpTo(formatMoney(fromWire(autoPay.ceiling), locale)) : texts.paidByHand}
              </span>
            </span>
          </Link>
        </li>
      )}
    </PagedList>
  );
}
