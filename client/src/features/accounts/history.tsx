import { lazy, Suspense, useCallback, useState } from 'react';
import Button from 'react-bootstrap/Button';
import { Link } from 'react-router';
import type { AccountFieldsFragment, EntryFieldsFragment } from '../../generated/graphql';
import { allows } from '../../graphql/account-right';
import { useLiveBalance } from '../../graphql/live-balance';
import { useTexts } from '../../i18n/catalogue';
import { useLanguage } from '../../i18n/language';
import { formatMoney } from '../../money/format';
import { fromWire, negate } from '../../money/money';
import { Card } from '../../ui/card';
import { Icon } from '../../ui/icon';
import { Empty, LoadProblem, Skeleton } from '../../ui/states';
import { EntryDetails } from './entry-details';
import { noFilters, type Filters } from './filters';
import { HistoryFilters } from './history-filters';
import { HistoryList } from './history-list';
import { accountPageTexts, type AccountPageTexts } from './texts';
import { useHistory } from './use-history';
import { usePrint } from './use-print';

const BalanceChart = lazy(() => import('./balance-chart'));

/** What has happened on an account, from now on as well. */
export function History({ account }: { account: AccountFieldsFragment }) {
  const texts = useTexts(accountPageTexts);
  const [filters, setFilters] = useState(noFilters);
  const [opened, setOpened] = useState<EntryFieldsFragment | null>(null);
  const [hasChart, setHasChart] = useState(false);
  const lines = useHistory(account.number, filters);
  const { entries, hasMore, isLoading, error, loadMore, arrive, refresh, retry } = lines;
  const { isPreparing, print, cancel } = usePrint(lines);
  const news = useNews(account.number, isLoading && entries.length === 0 ? undefined : entries[0]?.sequence, arrive);
  const isFiltered = filters !== noFilters;

  function tagsChanged() {
    if (filters.tag) refresh();
  }

  const buttons = (
    <span className="card-links">
      {entries.length > 0 && (
        <Button variant="link" className="card-link" onClick={isPreparing ? cancel : print}>
          <Icon name="print" />
          {isPreparing ? texts.stopPrinting(entries.length) : texts.print}
        </Button>
      )}
      {entries.length > 1 && (
        <Button variant="link" className="card-link" aria-expanded={hasChart} onClick={() => setHasChart(!hasChart)}>
          <Icon name="chart" />
          {hasChart ? texts.hideChart : texts.chart}
        </Button>
      )}
    </span>
  );
  return (
    <Card title={texts.history} action={buttons}>
      <p className="visually-hidden" role="status">
        {news}
      </p>
      {hasChart && entries.length > 1 && (
        <Suspense fallback={<Skeleton rows={2} tall />}>
          <BalanceChart entries={entries} />
        </Suspense>
      )}
      <HistoryFilters filters={filters} change={setFilters} />
      {isFiltered && <p className="only-print">{printedFilters(filters, texts)}</p>}
      <HistoryList entries={entries} hasMore={hasMore} loadMore={loadMore} open={setOpened} />
      {hasMore && entries.length > 0 && <p className="only-print">{texts.notAllPrinted(entries.length)}</p>}
      {isLoading && <Skeleton rows={entries.length > 0 ? 1 : 5} />}
      {error && <LoadProblem error={error} retry={retry} />}
      {!isLoading && !error && entries.length === 0 && <Nothing account={account} isFiltered={isFiltered} />}
      {!hasMore && entries.length > 0 && <p className="history-end">{texts.end}</p>}
      <EntryDetails
        entry={opened}
        isOwner={allows(account, 'OWNER')}
        tagsChanged={tagsChanged}
        close={() => setOpened(null)}
      />
    </Card>
  );
}

/** Paper has no fields to read off what was chosen. */
function printedFilters({ range, search, tag }: Filters, texts: AccountPageTexts): string {
  return [texts.ranges[range], search && texts.searched(search), tag && texts.tagged(tag)].filter(Boolean).join(' · ');
}

/** What the stream delivers while the page is open, in words for whoever listens to it. */
function useNews(number: string, after: number | undefined, arrive: (entry: EntryFieldsFragment) => void): string {
  const texts = useTexts(accountPageTexts);
  const { locale } = useLanguage();
  const [news, setNews] = useState('');
  const hear = useCallback(
    (entry: EntryFieldsFragment) => {
      const amount = fromWire(entry.amount);
      const signed = entry.direction === 'CREDIT' ? amount : negate(amount);
      setNews(texts.arrived(entry.description ?? '', formatMoney(signed, locale, 'always')));
      arrive(entry);
    },
    [arrive, texts, locale],
  );
  useLiveBalance(number, after, hear);
  return news;
}

function Nothing({ account, isFiltered }: { account: AccountFieldsFragment; isFiltered: boolean }) {
  const texts = useTexts(accountPageTexts);
  if (isFiltered)
    return (
      <Empty icon="search" title={texts.nothingFound}>
        {texts.nothingFoundText}
      </Empty>
    );
  return (
    <Empty
      icon="wallet"
      title={texts.empty}
      action={
        account.status === 'ACTIVE' && (
          <Link className="btn btn-primary" to={`/deposit?account=${account.number}`}>
            {texts.deposit}
          </Link>
        )
      }
    >
      {account.status !== 'CLOSED' && texts.emptyText}
    </Empty>
  );
}
