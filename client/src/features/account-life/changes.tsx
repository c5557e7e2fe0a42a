import { AccountChangesDocument } from '../../generated/graphql';
import { useTexts } from '../../i18n/catalogue';
import { useDates } from '../../i18n/dates';
import { useLanguage } from '../../i18n/language';
import { accountTexts } from '../../ui/account-name';
import { PagedList } from '../../ui/paged-list';
import { wordsOf, type Change } from './change-words';
import { lifeTexts } from './texts';

/** What was changed about an account, the newest first. */
export function Changes({ number }: { number: string }) {
  const texts = useTexts(lifeTexts);
  return (
    <PagedList
      query={AccountChangesDocument}
      variables={{ number }}
      connectionOf={(data) => data.account?.changes}
      // Another owner may have changed something, too.
      requestPolicy="cache-and-network"
      empty={<p className="soft">{texts.noChanges}</p>}
    >
      {(change) => (
        <li key={change.sequence} className="row-plain row-wrapped">
          <ChangeLine change={change} />
        </li>
      )}
    </PagedList>
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
