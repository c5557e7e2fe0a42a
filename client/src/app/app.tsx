import { lazy, Suspense, useEffect, useMemo, type ReactNode } from 'react';
import { Navigate, Route, Routes, useLocation } from 'react-router';
import { Provider } from 'urql';
import { useSession } from '../../session/use-session';
import { erased, signedOut, useBank } from '../graphql/bank';
import { createBankClient } from '../graphql/bank-client';
import { useMay } from '../graphql/permissions';
import { Skeleton } from '../ui/states';
import { Boundary } from './boundary';
import { NotFoundPage } from './not-found-page';
import { isFor, routes } from './routes';
import { Shell } from './shell';

const pages = routes.map((route) => ({ ...route, Page: lazy(route.page) }));

/** All pages; which of them are shown depends on whether somebody is signed in. */
export function App() {
  const { session } = useSession(useBank().session);
  return session ? <ForPerson key={session.email} /> : <ForEverybody />;
}

function ForPerson() {
  const { endpoints, session, connection, drafts } = useBank();
  const client = useMemo(
    () => createBankClient(endpoints, session, connection),
    [endpoints, session, connection],
  );
  const may = useMay();
  const email = session.getState().session?.email ?? '';
  useEffect(() => drafts.openFor(email), [drafts, email]);
  useEffect(() => () => client.close(), [client]);

  return (
    <Provider value={client.urql}>
      <Shell>
        <Waiting>
          <Routes>
            {pages.map((page) => (
              <Route key={page.path} path={page.path} element={<Guarded page={page} may={may} />} />
            ))}
            <Route path="*" element={<NotFoundPage />} />
          </Routes>
        </Waiting>
      </Shell>
    </Provider>
  );
}

/** What is not for this person looks like what does not exist; the way in leads on to where the work begins. */
function Guarded({ page, may }: { page: (typeof pages)[number]; may: ReturnType<typeof useMay> }) {
  const { state } = useLocation() as { state: { from?: string } | null };
  if (page.for === 'everybody') return <Navigate to={state?.from ?? '/'} replace />;
  if (isFor(page, may)) return <page.Page />;
  return page.path === '/' && may('FindCustomers') ? <Navigate to="/staff" replace /> : <NotFoundPage />;
}

function ForEverybody() {
  const { endedBecause } = useSession(useBank().session);
  const { pathname, search } = useLocation();
  // Whoever signed out on purpose begins anew; everybody else comes back to where they were.
  const state = endedBecause === signedOut || endedBecause === erased ? null : { from: pathname + search };
  return (
    <Waiting>
      <Routes>
        {pages
          .filter((route) => route.for === 'everybody')
          .map(({ path, Page }) => (
            <Route key={path} path={path} element={<Page />} />
          ))}
        <Route path="*" element={<Navigate to="/sign-in" state={state} replace />} />
      </Routes>
    </Waiting>
  );
}

function Waiting({ children }: { children: ReactNode }) {
  return (
    <Boundary>
      <Suspense fallback={<Skeleton rows={4} tall />}>{children}</Suspense>
    </Boundary>
  );
}
