import { expect, it } from 'vitest';
import { allows } from '../graphql/permissions';
import { isFor, routes } from './routes';

const pagesOf = (...roles: string[]) =>
  routes.filter((route) => isFor(route, (permission) => allows(roles, permission))).map(({ path }) => path);

it('shows customers no page of staff, and staff none of customers', () => {
  expect(pagesOf('CUSTOMER').filter((path) => path.startsWith('/staff'))).toEqual([]);
  expect(pagesOf('CUSTOMER')).toContain('/transfer');
  for (const role of ['TELLER', 'MANAGER', 'AUDITOR', 'ADMIN'])
    expect(pagesOf(role).filter((path) => !/^\/(staff|profile|notifications)/.test(path))).toEqual([]);
});

it('shows the audit trail to auditors, and everybody who is signed in a profile', () => {
  const readers = ['CUSTOMER', 'TELLER', 'MANAGER', 'AUDITOR', 'ADMIN'].filter((role) =>
    pagesOf(role).includes('/staff/audit'),
  );
  expect(readers).toEqual(['AUDITOR']);
  expect(pagesOf()).toEqual(expect.arrayContaining(['/profile', '/profile/second-factor']));
});

it('shows whoever banks here and works here both', () => {
  expect(pagesOf('CUSTOMER', 'TELLER')).toEqual(expect.arrayContaining(['/', '/transfer', '/staff']));
});
