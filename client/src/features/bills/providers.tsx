import { Link } from 'react-router';
import { useQuery } from 'urql';
import { ProvidersDocument } from '../../generated/graphql';
import { useTexts } from '../../i18n/catalogue';
import { useLanguage } from '../../i18n/language';
import { formatMoney } from '../../money/format';
import { fromWire } from '../../money/money';
import { billerIcons } from '../../ui/bill-row';
import { Icon } from '../../ui/icon';
import { Parts, type PartProps } from '../../ui/parts';
import { LoadProblem, Skeleton } from '../../ui/states';
import { billPageTexts } from './texts';

/** Whose bills come here, and which of them pay themselves. */
export function Providers() {
  return <Parts>{(part) => <ProvidersPart part={part} />}</Parts>;
}

function ProvidersPart({ part }: { part: PartProps }) {
  const texts = useTexts(billPageTexts);
  const { locale } = useLanguage();
  const [{ data, error }, reload] = useQuery({ query: ProvidersDocument, variables: { after: part.after } });
  if (error && !data) return <LoadProblem error={error} retry={reload} />;
  if (!data) return <Skeleton rows={2} />;
  const links = data.billerLinks?.nodes ?? [];
  if (links.length === 0 && part.after === null) return <p className="soft">{texts.noProviders}</p>;
  return (
    <>
      <ul className="rows">
        {links.map(({ id, biller, customerReference, autoPay }) => (
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
        ))}
      </ul>
      {data.billerLinks && part.more(data.billerLinks.pageInfo)}
    </>
  );
}
