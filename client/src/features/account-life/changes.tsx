import { useQuery } from 'urql';
import { AccountChangesDocument } from '../../generated/graphql';
import { useTexts } from '../../i18n/catalogue';
import { useDates } from '../../i18n/dates';
import { useLanguage } from '../../i18n/language';
import { accountTexts } from '../../ui/account-name';
import { Parts, type PartProps } from '../../ui/parts';
import { LoadProblem, Skeleton } from '../../ui/states';
import { wordsOf, type Change } from './change-words';
import { lifeTexts } from './texts';

/** What was changed about an account, the newest first. */
export function Changes({ number }: { number: string }) {
  return <Parts>{(part) => <ChangesPart number={number} part={part} />}</Parts>;
}

function ChangesPart({ number, part }: { number: string; part: PartProps }) {
  const texts = useTexts(lifeTexts);
  const variables = { number, after: part.after };
  const [{ data, error }, reload] = useQuery({ query: AccountChangesDocument, variables });
  const changes = data?.account?.changes;
  if (error && !changes) return <LoadProblem error={error} retry={reload} />;
  if (!changes) return <Skeleton rows={3} />;
  const nodes = changes.nodes ?? [];
  if (nodes.length === 0 && part.after === null) return <p className="soft">{texts.noChanges}</p>;
  return (
    <>
      <ul className="rows">
        {nodes.map((change) => (
          <li key={change.sequence} className="row-plain row-wrapped">
            <ChangeLine change={change} />
          </li>
        ))}
      </ul>
      {part.more(changes.pageInfo)}
    </>
  );
}

function ChangeLine({ change }: { change: Change }) {
  const texts = useTexts(lifeTexts);
  const names = useTexts(accountTexts);
  const dates = useDates();
  const { locale } = useLanguage();
  const { before, after } = wordsOf(change, texts, names, locale);
  const isLater = change.effectiveAt !== change.at;
  return (
    <span className="row-main">
      <span className="row-title">{texts.fields[change.field]}</span>
      <span>{texts.fromTo(before, after)}</span>
      <span className="fact-sub">
        {texts.authors[change.author]} · {dates.moment(change.at)}
        {isLater && ` · ${texts.countsFrom(dates.moment(change.effectiveAt))}`}
      </span>
      {change.reason && <span className="fact-sub">{change.reason}</span>}
    </span>
  );
}
