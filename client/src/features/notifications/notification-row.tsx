import Button from 'react-bootstrap/Button';
import { Link } from 'react-router';
import type { NotificationFieldsFragment, NotificationTopic } from '../../generated/graphql';
import { useTexts } from '../../i18n/catalogue';
import { useDates } from '../../i18n/dates';
import { Icon, type IconName } from '../../ui/icon';
import { noticeTexts } from './texts';

const icons: Readonly<Record<NotificationTopic, IconName>> = {
  MONEY_RECEIVED: 'down',
  MONEY_PAID: 'up',
  LOW_BALANCE: 'wallet',
  BILL: 'bill',
  SECURITY: 'lock',
  PAYMENT_FAILED: 'alert',
  APPROVAL_DECIDED: 'check',
  SUPPORT: 'people',
};

interface NotificationRowProps {
  notification: NotificationFieldsFragment;
  read: () => void;
}

/** One thing that the customer was told, in the words of the bank. */
export function NotificationRow({ notification, read }: NotificationRowProps) {
  const texts = useTexts(noticeTexts);
  const dates = useDates();
  const { kind, topic, title, text, at, readAt } = notification;
  return (
    <article className={readAt ? 'told' : 'told told-new'}>
      <span className="row-icon">
        {/* A bank that is newer than this page may tell of more. */}
        <Icon name={icons[topic] ?? 'bell'} />
      </span>
      <div className="told-main">
        <h2 className="told-title">
          {!readAt && <span className="chip">{texts.unread}</span>} {title}
        </h2>
        <p className="told-text">{text}</p>
        {kind === 'AccountInvitation' && <Link to="/invitations">{texts.toInvitations}</Link>}
        <p className="row-sub">{dates.moment(at)}</p>
      </div>
      {!readAt && (
        <Button size="sm" variant="outline-primary" aria-label={texts.markReadOf(title)} onClick={read}>
          {texts.markRead}
        </Button>
      )}
    </article>
  );
}
