import { useTexts } from '../../i18n/catalogue';
import { useLanguage } from '../../i18n/language';
import { Amount } from '../../money/amount';
import { fromWire } from '../../money/money';
import { categoryNames } from '../../ui/category-names';
import type { MonthTotal, SpendingRow } from './months';
import { spendingTexts } from './texts';

/** The chart in figures, for whoever does not see it. */
export function MonthFigures({ totals }: { totals: readonly MonthTotal[] }) {
  const texts = useTexts(spendingTexts);
  const nameOf = useMonthName();
  return (
    <table className="visually-hidden">
      <caption>{texts.year}</caption>
      <thead>
        <tr>
          <th scope="col">{texts.month}</th>
          <th scope="col">{texts.spent}</th>
          <th scope="col">{texts.received}</th>
        </tr>
      </thead>
      <tbody>
        {totals.map(({ month, spent, received }) => (
          <tr key={month}>
            <th scope="row">{nameOf(month)}</th>
            <td>
              <Amount money={spent} />
            </td>
            <td>
              <Amount money={received} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What one month's money was for, with the month's totals. */
export function CategoryFigures({ rows, total }: { rows: readonly SpendingRow[]; total: MonthTotal }) {
  const texts = useTexts(spendingTexts);
  const names = useTexts(categoryNames);
  return (
    <table className="figures">
      <thead>
        <tr>
          <th scope="col">{texts.category}</th>
          <th scope="col">{texts.spent}</th>
          <th scope="col">{texts.received}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ category, spent, received }) => (
          <tr key={category}>
            <th scope="row">{names[category]}</th>
            <td>
              <Amount money={fromWire(spent)} />
            </td>
            <td>
              <Amount money={fromWire(received)} />
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{texts.total}</th>
          <td>
            <Amount money={total.spent} />
          </td>
          <td>
            <Amount money={total.received} />
          </td>
        </tr>
      </tfoot>
    </table>
  );
}

export function useMonthName(): (month: string) => string {
  const { locale } = useLanguage();
  const names = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return (month) => names.format(Date.parse(month));
}
