import { lazy, Suspense, useState } from 'react';
import { useQuery } from 'urql';
import { SpendingDocument } from '../../generated/graphql';
import { useTexts } from '../../i18n/catalogue';
import { Card } from '../../ui/card';
import { Page } from '../../ui/page';
import { SelectField } from '../../ui/select-field';
import { Empty, LoadProblem, Skeleton } from '../../ui/states';
import { CategoryFigures, MonthFigures, useMonthName } from './figures';
import { categoriesOf, currenciesOf, endOf, lastMonths, totalsOf, type SpendingRow } from './months';
import { Rules } from './rules';
import { spendingTexts } from './texts';

const SpendingChart = lazy(() => import('./spending-chart'));

/** Where the money of the last twelve months went. */
export default function SpendingPage() {
  const texts = useTexts(spendingTexts);
  const [months] = useState(() => lastMonths(12));
  const variables = { from: months.at(-1) ?? '', to: endOf(months[0] ?? '') };
  const [{ data, error }, reload] = useQuery({ query: SpendingDocument, variables });
  const rows = data?.spendingByCategory;
  return (
    <Page title={texts.title} back={{ to: '/', label: texts.overview }}>
      {error && !data && <LoadProblem error={error} retry={reload} />}
      {!data && !error && <Skeleton rows={4} tall />}
      {rows && (
        <div className="two-columns">
          {rows.length === 0 ? (
            <section className="card-box" aria-label={texts.year}>
              <Empty icon="chart" title={texts.none}>
                {texts.noneText}
              </Empty>
            </section>
          ) : (
            <Spending rows={rows} months={months} />
          )}
          <Rules />
        </div>
      )}
    </Page>
  );
}

function Spending({ rows, months }: { rows: readonly SpendingRow[]; months: readonly string[] }) {
  const texts = useTexts(spendingTexts);
  const nameOf = useMonthName();
  const currencies = currenciesOf(rows);
  const [wanted, setWanted] = useState('');
  const [month, setMonth] = useState(months[0] ?? '');
  const currency = currencies.includes(wanted) ? wanted : (currencies[0] ?? '');
  const totals = totalsOf(rows, months, currency);
  const total = totals.find((one) => one.month === month);
  const categories = categoriesOf(rows, month, currency);
  return (
    <Card title={texts.year}>
      {totals.length > 0 && (
        <>
          <Suspense fallback={<Skeleton rows={1} tall />}>
            <SpendingChart totals={totals} chosen={month} />
          </Suspense>
          <MonthFigures totals={totals} />
        </>
      )}
      <div className="side-by-side">
        <SelectField label={texts.month} value={month} onChange={(event) => setMonth(event.target.value)}>
          {months.map((one) => (
            <option key={one} value={one}>
              {nameOf(one)}
            </option>
          ))}
        </SelectField>
        {currencies.length > 1 && (
          <SelectField label={texts.currency} value={currency} onChange={(event) => setWanted(event.target.value)}>
            {currencies.map((one) => (
              <option key={one} value={one}>
                {one}
              </option>
            ))}
          </SelectField>
        )}
      </div>
      {total && categories.length > 0 ? (
        <CategoryFigures rows={categories} total={total} />
      ) : (
        <p className="soft">{texts.noneInMonth}</p>
      )}
      {categories.some(({ category }) => category === 'OWN_ACCOUNTS') && <p className="soft">{texts.ownNote}</p>}
      <p className="soft">{texts.correct}</p>
    </Card>
  );
}
