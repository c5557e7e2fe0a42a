import { useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { ProductsDocument } from '../../generated/graphql';
import { useTexts } from '../../i18n/catalogue';
import { Page } from '../../ui/page';
import { Empty, LoadProblem, Skeleton } from '../../ui/states';
import { linesOf, nothingSaid } from './lines';
import './products.css';
import { TermsForm } from './terms-form';
import { productTexts } from './texts';

/** Says what a type of accounts earns and costs from a day on, beginning with what holds now. */
export default function NewVersionPage() {
  const texts = useTexts(productTexts);
  const [asked] = useSearchParams();
  const [{ data, error }, reload] = useQuery({ query: ProductsDocument });
  const [type, currency] = [asked.get('type'), asked.get('currency') ?? ''];
  const [said] =
    linesOf(data?.accountProducts ?? []).find(([newest]) => newest.type === type && newest.currency === currency) ?? [];
  const isKnown = (type === 'CHECKING' || type === 'SAVINGS') && /^[A-Z]{3}$/.test(currency);
  const product = data && isKnown ? (said ?? nothingSaid(type, currency)) : undefined;
  const title = product ? texts.newVersionOf(texts.inCurrency(texts.types[product.type], product.currency)) : '';
  return (
    <Page title={title || texts.newVersion} back={{ to: '/staff/products', label: texts.products }}>
      {error && !data && <LoadProblem error={error} retry={reload} />}
      {!data && !error && <Skeleton rows={4} tall />}
      {data && !product && (
        <Empty icon="savings" title={texts.unknown}>
          {texts.unknownText}
        </Empty>
      )}
      {product && <TermsForm key={title} product={product} />}
    </Page>
  );
}
