import { useState } from 'react';
import Button from 'react-bootstrap/Button';
import { Link } from 'react-router';
import { useMutation } from 'urql';
import { MarkAllNotificationsReadDocument } from '../../generated/graphql';
import type { Problem } from '../../graphql/problems';
import { useTexts } from '../../i18n/catalogue';
import { Icon } from '../../ui/icon';
import { Page } from '../../ui/page';
import { ProblemCard } from '../../ui/states';
import { NotificationList } from './notification-list';
import './notifications.css';
import { useRefused } from './refusals';
import { noticeTexts } from './texts';

/** What the customer was told, the newest first, and what comes while the page is open. */
export default function NotificationsPage() {
  const texts = useTexts(noticeTexts);
  const refused = useRefused();
  const [, markAll] = useMutation(MarkAllNotificationsReadDocument);
  const [problem, setProblem] = useState<Problem | null>(null);
  // How often all were marked; the list then begins anew.
  const [marked, setMarked] = useState(0);

  async function markAllRead() {
    const { error } = await markAll({});
    setProblem(refused(null, error));
    if (!error) setMarked(marked + 1);
  }

  const actions = (
    <>
      <Button variant="outline-primary" onClick={() => void markAllRead()}>
        <Icon name="check" />
        {texts.markAll}
      </Button>
      <Link className="btn btn-outline-secondary" to="/notifications/settings">
        {texts.settings}
      </Link>
    </>
  );
  return (
    <Page title={texts.notifications} actions={actions}>
      <p role="status" className={marked > 0 ? 'notice' : ''}>
        {marked > 0 && texts.allRead}
      </p>
      {problem && <ProblemCard problem={problem} />}
      <div className="card-box">
        <NotificationList key={marked} failed={setProblem} />
      </div>
    </Page>
  );
}
