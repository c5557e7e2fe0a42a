import { useQuery } from 'urql';
import Button from 'react-bootstrap/Button';
import { ErasureFactorDocument, MyDataDocument } from '../../generated/graphql';
import { useDownload } from '../../graphql/download';
import { useTexts } from '../../i18n/catalogue';
import { Card } from '../../ui/card';
import { Icon } from '../../ui/icon';
import { Page } from '../../ui/page';
import { LoadProblem, ProblemCard, Skeleton } from '../../ui/states';
import { EraseForm } from './erase-form';
import { privacyTexts } from './texts';

/** What the bank holds of somebody: how to take it along, and how to have it destroyed. */
export default function PrivacyPage() {
  const texts = useTexts(privacyTexts);
  return (
    <Page title={texts.title} back={{ to: '/profile', label: texts.profile }}>
      <div className="two-columns">
        <TakeAlong />
        <Leave />
      </div>
    </Page>
  );
}

function TakeAlong() {
  const texts = useTexts(privacyTexts);
  const [{ data, error }, reload] = useQuery({ query: MyDataDocument });
  const { download, isLoading, problem } = useDownload();
  return (
    <Card title={texts.take}>
      <p>{texts.takeText}</p>
      {!data && !error && <Skeleton rows={1} tall />}
      {error && !data && <LoadProblem error={error} retry={reload} />}
      {data && (
        <>
          <details className="my-data">
            <summary>{texts.lists(data.exportMyData.lists.length)}</summary>
            <p className="soft">{data.exportMyData.lists.join(', ')}</p>
          </details>
          {problem && <ProblemCard problem={problem} />}
          <div className="form-buttons">
            <Button aria-disabled={isLoading} onClick={() => void download(data.exportMyData.documentUrl)}>
              <Icon name="down" />
              {texts.download}
            </Button>
          </div>
        </>
      )}
    </Card>
  );
}

function Leave() {
  const texts = useTexts(privacyTexts);
  const [{ data, error }, reload] = useQuery({ query: ErasureFactorDocument });
  return (
    <Card title={texts.erase}>
      <p>{texts.eraseText}</p>
      <h3 className="kept-heading">{texts.keptTitle}</h3>
      <ul className="kept">
        {Object.entries(texts.kept).map(([what, why]) => (
          <li key={what}>{why}</li>
        ))}
      </ul>
      {!data && !error && <Skeleton rows={2} tall />}
      {error && !data && <LoadProblem error={error} retry={reload} />}
      {data && <EraseForm factors={data.me.secondFactors} />}
    </Card>
  );
}
