import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { allows, permissions } from './permissions';

it('is the table that the documentation of the bank has', () => {
  const document = readFileSync(new URL('../../../docs/security.md', import.meta.url), 'utf8');
  const cells = (line: string) => line.split('|').slice(1, -1).map((cell) => cell.trim());
  const lines = document.split('\n');
  const head = lines.findIndex((line) => line.includes('| CUSTOMER |'));
  const [, ...roles] = cells(lines[head] ?? '');
  const rows = lines.slice(head + 2, lines.indexOf('', head)).map(cells);
  const documented = Object.fromEntries(
    roles.map((role, column) => [
      role,
      rows.filter((row) => row[column + 1] === 'x').map(([permission = '']) => permission.replaceAll('`', '')),
    ]),
  );
  const sorted = Object.fromEntries(Object.entries(permissions).map(([role, all]) => [role, [...all].sort()]));
  expect(sorted).toEqual(Object.fromEntries(roles.map((role) => [role, documented[role]?.sort()])));
});

it('adds roles up, and takes nothing from one that it does not know', () => {
  expect(allows(['CUSTOMER', 'AUDITOR'], 'ReadAudit')).toBe(true);
  expect(allows(['CUSTOMER', 'AUDITOR'], 'UseOwnAccounts')).toBe(true);
  expect(allows(['AUDITOR'], 'UseOwnAccounts')).toBe(false);
  expect(allows(['WIZARD', 'toString'], 'ReadAudit')).toBe(false);
  expect(allows([], 'UseOwnAccounts')).toBe(false);
});
