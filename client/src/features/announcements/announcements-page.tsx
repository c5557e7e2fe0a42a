import { lazy, Suspense, useState } from 'react';
import Button from 'react-bootstrap/Button';
import { useQuery } from 'urql';
import { AllAnnouncementsDocument, type AnnouncementFieldsFragment } from '../../generated/graphql';
import { useTexts } from '../../i18n/catalogue';
import { Icon } from '../../ui/icon';
import { Page } from '../../ui/page';
import { Parts, type PartProps } from '../../ui/parts';
import { Empty, LoadProblem, Skeleton } from '../../ui/states';
import './announcements.css';
import { Published } from './published';
import { announcementTexts } from './texts';

// The list is read more often than it is added to.
const AnnouncementDialog = lazy(() => import('./announcement-dialog'));

/** All that the bank has told many at once, and what it is going to. */
export default function AnnouncementsPage() {
  const texts = useTexts(announcementTexts);
  const [edited, setEdited] = useState<AnnouncementFieldsFragment | 'new' | null>(null);
  const [notice, setNotice] = useState('');
  const publish = (
    <Button variant="outline-primary" onClick={() => setEdited('new')}>
      <Icon name="plus" />
      {texts.publish}
    </Button>
  );
  return (
    <Page title={texts.manage} actions={publish}>
      <p role="status" className={notice ? 'notice' : ''}>
        {notice}
      </p>
      <div className="card-box">
        <Parts>{(part) => <AnnouncementsPart part={part} change={setEdited} done={setNotice} />}</Parts>
      </div>
      {edited && (
        <Suspense>
          <AnnouncementDialog
            announcement={edited === 'new' ? null : edited}
            done={setNotice}
            close={() => setEdited(null)}
          />
        </Suspense>
      )}
    </Page>
  );
}

interface AnnouncementsPartProps {
  part: PartProps;
  change: (announcement: AnnouncementFieldsFragment) => void;
  done: (notice: string) => void;
}

function AnnouncementsPart({ part, change, done }: AnnouncementsPartProps) {
  const texts = useTexts(announcementTexts);
  const [{ data, error }, reload] = useQuery({
    query: AllAnnouncementsDocument,
    variables: { after: part.after },
  });
  if (error && !data) return <LoadProblem error={error} retry={reload} />;
  if (!data) return <Skeleton rows={3} tall />;
  const announcements = data.allAnnouncements?.nodes ?? [];
  if (announcements.length === 0 && part.after === null)
    return (
      <Empty icon="megaphone" title={texts.none}>
        {texts.noneText}
      </Empty>
    );
  return (
    <>
      <ul>
        {announcements.map((announcement) => (
          <li key={announcement.id}>
            <Published announcement={announcement} change={() => change(announcement)} done={done} />
          </li>
        ))}
      </ul>
      {data.allAnnouncements && part.more(data.allAnnouncements.pageInfo)}
    </>
  );
}
