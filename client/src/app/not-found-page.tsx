import { Link } from 'react-router';
import { useTexts } from '../i18n/catalogue';
import { Page } from '../ui/page';
import { Empty } from '../ui/states';
import { appTexts } from './texts';

export function NotFoundPage() {
  const texts = useTexts(appTexts);
  return (
    <Page title={texts.notFound}>
      <Empty icon="search" title={texts.notFound} action={<Link to="/">{texts.toOverview}</Link>}>
        {texts.notFoundText}
      </Empty>
    </Page>
  );
}
