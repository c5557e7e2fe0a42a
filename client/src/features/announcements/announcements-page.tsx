import { lazy, Suspense, useState } from 'react';
import Button from 'react-bootstrap/Button';
import { AllAnnouncementsDocument, type AnnouncementFieldsFragment } from '../../generated/graphql';
import { useTexts } from '../../i18n/catalogue';
import { Icon } from '../../ui/icon';
import { Page } from '../../ui/page';
import { PagedList } from '../../ui/paged-list';
import { Empty, Skeleton } from '../../ui/states';
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
        <PagedList
          query={AllAnnouncementsDocument}
          connectionOf={(data) => data.allAnnouncements}
          className=""
          skeleton={<Skeleton rows={3} tall />}
          empty={
            <Empty icon="megaphone" title={texts.none}>
              {texts.noneText}
            </Empty>
          }
        >
          {(announcement) => (
            <li key={announcement.id}>
              <Published announcement={announcement} change={() => setEdited(announcement)} done={setNotice} />
            </li>
          )}
        </PagedList>
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
