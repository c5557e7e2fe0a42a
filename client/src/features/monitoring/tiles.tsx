import type { DashboardFieldsFragment } from '../../generated/graphql';
import { useTexts } from '../../i18n/catalogue';
import { useLanguage } from '../../i18n/language';
import { monitoringTexts } from './texts';

/** The figures that are looked at first. */
export function Tiles({ dashboard }: { dashboard: DashboardFieldsFragment }) {
  const texts = useTexts(monitoringTexts);
  const { locale } = useLanguage();
  const counts = new Intl.NumberFormat(locale);
  const rates = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const { transactionsLastMinute, transactionsBySecond, signIns, failedSignIns, deadMessages } = dashboard;
  return (
    <dl className="tiles">
      <Tile
        label={texts.transactions}
        figure={rates.format(transactionsLastMinute / transactionsBySecond.length)}
        note={texts.inLastMinute(counts.format(transactionsLastMinute))}
      />
      <Tile
        label={texts.signIns}
        figure={counts.format(signIns.lastMinute)}
        note={texts.inLastHour(counts.format(signIns.lastHour))}
      />
      <Tile
        label={texts.failedSignIns}
        figure={counts.format(failedSignIns.lastMinute)}
        note={texts.inLastHour(counts.format(failedSignIns.lastHour))}
      />
      <Tile label={texts.deadMessages} figure={counts.format(deadMessages)} note={texts.afterAllAttempts} />
    </dl>
  );
}

function Tile({ label, figure, note }: { label: string; figure: string; note: string }) {
  return (
    <div className="card-box tile">
      <dt>{label}</dt>
      <dd>
        <span className="tile-figure">{figure}</span>
        <span className="row-sub">{note}</span>
      </dd>
    </div>
  );
}
