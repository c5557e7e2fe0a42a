import { useState } from 'react';
import Button from 'react-bootstrap/Button';
import { Link, useLocation, useNavigate } from 'react-router';
import { useQuery } from 'urql';
import { ProductsDocument } from '../../generated/graphql';
import { useTexts } from '../../i18n/catalogue';
import { useDates } from '../../i18n/dates';
import { Card } from '../../ui/card';
import { Page } from '../../ui/page';
import { SelectField } from '../../ui/select-field';
import { LoadProblem, Skeleton } from '../../ui/states';
import { TextField } from '../../ui/text-field';
import { linesOf, type Line, type Product } from './lines';
import './products.css';
import { Terms } from './terms';
import { productTexts } from './texts';

/** What the bank's accounts earn and cost, and did before. */
export default function ProductsPage() {
  const texts = useTexts(productTexts);
  const dates = useDates();
  const { state } = useLocation() as { state: { validFrom?: string } | null };
  const [{ data, error }, reload] = useQuery({ query: ProductsDocument });
  return (
    <Page title={texts.products}>
      <p className="soft">{texts.productsText}</p>
      <p role="status" className={state?.validFrom ? 'notice' : ''}>
        {state?.validFrom && texts.saved(dates.date(state.validFrom))}
      </p>
      {error && !data && <LoadProblem error={error} retry={reload} />}
      {!data && !error && <Skeleton rows={4} tall />}
      <div className="two-columns">
        {linesOf(data?.accountProducts ?? []).map((line) => (
          <LineCard key={`${line[0].type} ${line[0].currency}`} line={line} />
        ))}
        <AnotherLine />
      </div>
    </Page>
  );
}

/** The way to a first version where the bank has said nothing yet. */
function AnotherLine() {
  const texts = useTexts(productTexts);
  const navigate = useNavigate();
  const [type, setType] = useState('SAVINGS');
  const [currency, setCurrency] = useState('EUR');
  return (
    <Card title={texts.another}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void navigate(`/staff/products/new?${new URLSearchParams({ type, currency }).toString()}`);
        }}
      >
        <div className="field-grid">
          <SelectField label={texts.type} value={type} onChange={(event) => setType(event.target.value)}>
            {Object.entries(texts.types).map(([value, label]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </SelectField>
          <TextField
            label={texts.currency}
            hint={texts.currencyHint}
            required
            pattern="[A-Z]{3}"
            value={currency}
            onChange={(event) => setCurrency(event.target.value.toUpperCase())}
          />
        </div>
        <Button type="submit" variant="outline-primary">
          {texts.newVersion}
        </Button>
      </form>
    </Card>
  );
}

function LineCard({ line: [newest, ...earlier] }: { line: Line }) {
  const texts = useTexts(productTexts);
  const title = texts.inCurrency(texts.types[newest.type], newest.currency);
  const add = (
    <Link
      className="card-link"
      to={`/staff/products/new?type=${newest.type}&currency=${newest.currency}`}
      aria-label={texts.newVersionOf(title)}
    >
      {texts.newVersion}
    </Link>
  );
  return (
    <Card title={title} action={add}>
      <Version product={newest} />
      {earlier.length > 0 && (
        <details>
          <summary>{texts.earlier(earlier.length)}</summary>
          {earlier.map((product) => (
            <Version key={product.validFrom} product={product} />
          ))}
        </details>
      )}
    </Card>
  );
}

function Version({ product }: { product: Product }) {
  const texts = useTexts(productTexts);
  const dates = useDates();
  return (
    <section className="version">
      <h3>{product.name}</h3>
      {product.validFrom && <p className="soft">{texts.from(dates.date(product.validFrom))}</p>}
      <Terms product={product} />
    </section>
  );
}
