import { useState } from 'react';
import { useQuery } from 'urql';
import { ProviderTotalsDocument, type ProviderTotalsQuery } from '../../generated/graphql';
import { useTexts } from '../../i18n/catalogue';
import { useLanguage } from '../../i18n/language';
import { Amount } from '../../money/amount';
import { fromWire } from '../../money/money';
import { Card } from '../../ui/card';
import { SelectField } from '../../ui/select-field';
import { LoadProblem, Skeleton } from '../../ui/states';
import { providerTexts } from './texts';

type Total = ProviderTotalsQuery['billerTotals'][number];

const years = 5;

/** What a provider has cost in a year, month by month. */
export function Totals({ billerId }: { billerId: string }) {
  const texts = useTexts(providerTexts);
  // The bank reckons in UTC, the years as well.
  const thisYear = new Date().getUTCFullYear();
  const [year, setYear] = useState(String(thisYear));
  const [{ data, error }, reload] = useQuery({ query: ProviderTotalsDocument, variables: { year: Number(year) } });
  const totals = data?.billerTotals.filter(({ biller }) => biller.id === billerId);
  return (
    <Card title={texts.totals}>
      <SelectField label={texts.year} value={year} onChange={(event) => setYear(event.target.value)}>
        {Array.from({ length: years }, (_, ago) => (
          <option key={ago} value={thisYear - ago}>
            {thisYear - ago}
          </option>
        ))}
      </SelectField>
      {error && !data && <LoadProblem error={error} retry={reload} />}
      {!data && !error && <Skeleton rows={2} />}
      {totals?.length === 0 && <p className="soft">{texts.nothingPaid}</p>}
      {totals?.map((total) => (
        <Months key={total.paid.currency} total={total} />
      ))}
    </Card>
  );
}

export function Months({ total }: { total: Pick<Total, 'paid' | 'payments' | 'months'> }) {
  const texts = useTexts(providerTexts);
  const { locale } = useLanguage();
  const names = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
  return (
    <table className="figures">
      <thead>
        <tr>
          <th scope="col">{texts.month}</th>
          <th scope="col">{texts.payments}</th>
          <th scope="col">{texts.paid}</th>
        </tr>
      </thead>
      <tbody>
        {total.months.map(({ month, paid, payments }) => (
          <tr key={month}>
            <th scope="row">{names.format(Date.UTC(2000, month - 1))}</th>
            <td>{payments}</td>
            <td>
              <Amount money={fromWire(paid)} />
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{texts.total}</th>
          <td>{total.payments}</td>
          <td>
            <Amount money={fromWire(total.paid)} />
          </td>
        </tr>
      </tfoot>
    </table>
  );
}
