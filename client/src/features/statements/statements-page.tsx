import Button from 'react-bootstrap/Button';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { StatementsDocument, type StatementFieldsFragment } from '../../generated/graphql';
import { allows } from '../../graphql/account-right';
import { useDownload } from '../../graphql/download';
import { useTexts } from '../../i18n/catalogue';
import { useDates } from '../../i18n/dates';
import { Amount } from '../../money/amount';
import { fromWire } from '../../money/money';
import { accountName, accountTexts } from '../../ui/account-name';
import { Card } from '../../ui/card';
import { Icon } from '../../ui/icon';
import { Page } from '../../ui/page';
import { PagedList } from '../../ui/paged-list';
import { Empty, LoadProblem, ProblemCard, Skeleton } from '../../ui/states';
import { ExportForm } from './export-form';
import { IssueForm } from './issue-form';
import { statementTexts } from './texts';

/** What the bank has put in writing of an account, and what it writes when it is asked. */
export default function StatementsPage() {
  const texts = useTexts(statementTexts);
  const names = useTexts(accountTexts);
  const { number = '' } = useParams();
  const [{ data, error }, reload] = useQuery({ query: StatementsDocument, variables: { number, after: null } });
  const account = data?.account;
  const back = { to: `/accounts/${number}`, label: account ? accountName(account, names) : texts.account };
  return (
    <Page title={texts.title} back={back}>
      {error && !data && <LoadProblem error={error} retry={reload} />}
      {!data && !error && <Skeleton rows={4} tall />}
      {data && !account && (
        <Empty icon="search" title={texts.notFound} action={<Link to="/">{texts.toOverview}</Link>}>
          {texts.notFoundText}
        </Empty>
      )}
      {account && (
        <div className="two-columns">
          <Card title={texts.issued}>
            <PagedList
              query={StatementsDocument}
              variables={{ number: account.number }}
              connectionOf={(data) => data.account?.statements}
              empty={
                <Empty icon="bill" title={texts.none}>
                  {texts.noneText}
                </Empty>
              }
            >
              {(statement) => (
                <li key={statement.id} className="row-plain row-wrapped">
                  <StatementRow statement={statement} />
                </li>
              )}
            </PagedList>
          </Card>
          <div className="stack">
            {allows(account, 'OWNER') && <IssueForm accountNumber={account.number} />}
            <ExportForm accountNumber={account.number} />
          </div>
        </div>
      )}
    </Page>
  );
}

function StatementRow({ statement }: { statement: StatementFieldsFragment }) {
  const texts = useTexts(statementTexts);
  const dates = useDates();
  const { download, isLoading, problem } = useDownload();
  const period = texts.period(dates.date(statement.from), dates.date(statement.to));
  const documents = { PDF: statement.pdf, CSV: statement.csv, OFX: statement.ofx, 'camt.053': statement.camt };
  return (
    <>
      <span className="row-icon">
        <Icon name="bill" />
      </span>
      <span className="row-main">
        <span className="row-title">{period}</span>
        <span className="row-sub">
          {texts.numbered(statement.number)} · {texts.entries(statement.entryCount)}
        </span>
      </span>
      <Amount money={fromWire(statement.closingBalance)} className="row-amount" />
      <span className="row-buttons">
        {Object.entries(documents).map(([format, address]) => (
          <Button
            key={format}
            variant="outline-secondary"
            size="sm"
            aria-label={texts.download(format, period)}
            aria-disabled={isLoading}
            onClick={() => void download(address)}
          >
            {format}
          </Button>
        ))}
      </span>
      {problem && <ProblemCard problem={problem} />}
    </>
  );
}
