import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { LimitsDocument, type LimitFieldsFragment, type LimitsQuery } from '../../generated/graphql';
import { allows } from '../../graphql/account-right';
import { useTexts } from '../../i18n/catalogue';
import { useDates } from '../../i18n/dates';
import { useLanguage } from '../../i18n/language';
import { Amount } from '../../money/amount';
import { formatMoney } from '../../money/format';
import { fromWire, type WireMoney } from '../../money/money';
import { Facts, type Fact } from '../../payment/facts';
import { accountName, accountTexts } from '../../ui/account-name';
import { Card } from '../../ui/card';
import { Page } from '../../ui/page';
import { Empty, LoadProblem, Skeleton } from '../../ui/states';
import { LimitsForm } from './limits-form';
import { limitNames, limitTexts } from './texts';

export type LimitedAccount = NonNullable<LimitsQuery['account']>;

export default function LimitsPage() {
  const texts = useTexts(limitTexts);
  const names = useTexts(accountTexts);
  const { number = '' } = useParams();
  const [{ data, error }, reload] = useQuery({ query: LimitsDocument, variables: { number } });
  const account = data?.account;
  const back = { to: `/accounts/${number}`, label: account ? accountName(account, names) : texts.account };
  return (
    <Page title={texts.limits} back={back}>
      {error && !data && <LoadProblem error={error} retry={reload} />}
      {!data && !error && <Skeleton rows={4} tall />}
      {data && !account && (
        <Empty icon="search" title={texts.notFound} action={<Link to="/">{texts.toOverview}</Link>}>
          {texts.notFoundText}
        </Empty>
      )}
      {account && (
        <div className="two-columns">
          <Now limits={account.limits ?? null} />
          {allows(account, 'OWNER') ? (
            <LimitsForm account={account} />
          ) : (
            <Card title={texts.yours}>
              <p>{texts.yoursText}</p>
              <Link to={`/accounts/${number}/people`}>{texts.toYours}</Link>
            </Card>
          )}
        </div>
      )}
    </Page>
  );
}

function Now({ limits }: { limits: LimitFieldsFragment | null }) {
  const texts = useTexts(limitTexts);
  const dates = useDates();
  const { locale } = useLanguage();
  const until = (left: WireMoney | null | undefined, at: string | undefined) =>
    left && at ? texts.left(formatMoney(fromWire(left), locale), dates.moment(at)) : null;
  const left = {
    perOperation: null,
    perDay: until(limits?.leftToday, limits?.dayResetsAt),
    perMonth: until(limits?.leftThisMonth, limits?.monthResetsAt),
  };
  const factsOf = (of: Pick<LimitFieldsFragment, (typeof limitNames)[number]> | null, notes: typeof left | null) =>
    limitNames.map<Fact>((name) => ({
      label: texts[name],
      value: (
        <>
          {of?.[name] ? <Amount money={fromWire(of[name])} /> : texts.none}
          {notes?.[name] && <span className="fact-sub">{notes[name]}</span>}
        </>
      ),
    }));
  return (
    <Card title={texts.now}>
      <p className="soft">{texts.about}</p>
      <Facts facts={factsOf(limits, left)} />
      {limits?.raise && (
        <section className="effects" aria-label={texts.raiseTitle(dates.moment(limits.raise.at))}>
          <h3>{texts.raiseTitle(dates.moment(limits.raise.at))}</h3>
          <p>{texts.raiseText}</p>
          <Facts facts={factsOf(limits.raise, null)} />
        </section>
      )}
    </Card>
  );
}
