import { useState } from 'react';
import { useMutation, useQuery } from 'urql';
import {
  MarkNotificationReadDocument,
  NotificationsDocument,
  type NotificationFieldsFragment,
} from '../../generated/graphql';
import type { Problem } from '../../graphql/problems';
import { useTexts } from '../../i18n/catalogue';
import { Parts, type PartProps } from '../../ui/parts';
import { Empty, LoadProblem, Skeleton } from '../../ui/states';
import { NotificationRow } from './notification-row';
import { useRefused } from './refusals';
import { noticeTexts } from './texts';
import { useArrivals } from './use-arrivals';

type Notification = NotificationFieldsFragment;

interface PartOfListProps {
  part: PartProps;
  read: (notification: Notification) => void;
}

/** Parts of what was told, each as it was read, and above them what has come since. */
export function NotificationList({ failed }: { failed: (problem: Problem | null) => void }) {
  const refused = useRefused();
  const [, markRead] = useMutation(MarkNotificationReadDocument);
  const [readAts, setReadAts] = useState<Readonly<Record<string, string>>>({});

  async function read({ id }: Notification) {
    const { data, error } = await markRead({ input: { notificationId: id } });
    failed(refused(data?.markNotificationRead.errors, error));
    const readAt = data?.markNotificationRead.notification?.readAt;
    // The cache knows it of what was asked for; what has come through the stream is kept here.
    if (readAt) setReadAts((known) => ({ ...known, [id]: readAt }));
  }

  return (
    <Parts>
      {(part) =>
        part.after === null ? (
          <Newest part={part} read={(notification) => void read(notification)} readAts={readAts} />
        ) : (
          <Older part={part} read={(notification) => void read(notification)} />
        )
      }
    </Parts>
  );
}

function Newest({ part, read, readAts }: PartOfListProps & { readAts: Readonly<Record<string, string>> }) {
  const texts = useTexts(noticeTexts);
  const [{ data, error }, reload] = useQuery({ query: NotificationsDocument, variables: { after: null } });
  const [arrived, setArrived] = useState<readonly Notification[]>([]);
  const loaded = data?.me.notifications?.nodes ?? [];
  const newest = data && (loaded[0]?.sequence ?? 0);
  useArrivals(newest, (notification) => setArrived((others) => [notification, ...others]));

  if (error && !data) return <LoadProblem error={error} retry={reload} />;
  if (!data) return <Skeleton rows={3} tall />;
  // Asked again, the bank may have told what came through the stream as well.
  const since = arrived
    .filter(({ sequence }) => sequence > (newest ?? 0))
    .map((one) => ({ ...one, readAt: readAts[one.id] ?? one.readAt }));
  if (since.length + loaded.length === 0)
    return (
      <Empty icon="bell" title={texts.none}>
        {texts.noneText}
      </Empty>
    );
  return (
    <>
      <Rows notifications={[...since, ...loaded]} read={read} />
      {data.me.notifications && part.more(data.me.notifications.pageInfo)}
    </>
  );
}

function Older({ part, read }: PartOfListProps) {
  const [{ data, error }, reload] = useQuery({ query: NotificationsDocument, variables: { after: part.after } });
  if (error && !data) return <LoadProblem error={error} retry={reload} />;
  if (!data) return <Skeleton rows={3} tall />;
  return (
    <>
      <Rows notifications={data.me.notifications?.nodes ?? []} read={read} />
      {data.me.notifications && part.more(data.me.notifications.pageInfo)}
    </>
  );
}

function Rows({ notifications, read }: { notifications: readonly Notification[]; read: (one: Notification) => void }) {
  return (
    <ul>
      {notifications.map((one) => (
        <li key={one.id}>
          <NotificationRow notification={one} read={() => read(one)} />
        </li>
      ))}
    </ul>
  );
}
