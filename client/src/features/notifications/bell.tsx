import { useState } from 'react';
import { NavLink, useLocation } from 'react-router';
import { useQuery } from 'urql';
import { UnreadDocument } from '../../generated/graphql';
import { useMay } from '../../graphql/permissions';
import { useTexts } from '../../i18n/catalogue';
import { Icon } from '../../ui/icon';
import { bellTexts } from './bell-texts';
import { useArrivals } from './use-arrivals';

const mostShown = 99;

/** How many notifications are not read, on every page; leads to them. */
export function Bell() {
  const texts = useTexts(bellTexts);
  const may = useMay();
  const { pathname } = useLocation();
  const isOnOverview = pathname === '/' && may('UseOwnAccounts');
  // The overview asks for these with all the rest, and the cache passes them on.
  const [{ data }] = useQuery({ query: UnreadDocument, requestPolicy: isOnOverview ? 'cache-only' : 'cache-first' });
  const [arrived, setArrived] = useState<string | null>(null);
  const newest = data ? (data.me.notifications?.nodes?.[0]?.sequence ?? 0) : undefined;
  useArrivals(newest, ({ title }) => setArrived(title));
  const unread = data?.me.unreadNotifications ?? 0;
  return (
    <>
      <NavLink
        className="shell-bell"
        to="/notifications"
        aria-label={unread > 0 ? texts.unread(unread) : texts.notifications}
      >
        <Icon name="bell" />
        {unread > 0 && <span className="shell-unread">{unread > mostShown ? `${mostShown}+` : unread}</span>}
      </NavLink>
      <span role="status" className="visually-hidden">
        {arrived && texts.arrived(arrived)}
      </span>
    </>
  );
}
