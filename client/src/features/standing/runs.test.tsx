// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Around, testBank } from '../../test-bank';
import { Runs } from './runs';

beforeEach(() => localStorage.setItem('bankgraph.language', 'en'));
afterEach(cleanup);

const run = { runOn: '2026-11-02', status: 'PAID', nextAttemptOn: null, failure: null, at: null } as const;

function show(runs: Parameters<typeof Runs>[0]['runs']) {
  const { container } = render(
    <Around bank={testBank()}>
      <Runs runs={runs} />
    </Around>,
  );
  return container;
}

it('says of each day that has come what has become of it, and when it is tried again', () => {
  show([
    { ...run, dueOn: '2026-11-03', status: 'WAITING', failure: 'INSUFFICIENT_FUNDS', nextAttemptOn: '2026-11-04' },
    { ...run, dueOn: '2026-11-02', status: 'FAILED', failure: 'PAYEE_NOT_ACTIVE' },
    { ...run, dueOn: '2026-11-01', at: '2026-11-02T05:00:00Z' },
  ]);
  const lines = screen.getAllByRole('listitem').map((line) => line.textContent);
  expect(lines[0]).toMatch(/Nov 3, 2026There was not enough on the account\.We try again on Nov 4, 2026\.Waiting$/);
  expect(lines[1]).toMatch(/Nov 2, 2026The other account takes no money\.Not paid$/);
  expect(lines[2]).toMatch(/Nov 1, 2026paid on Nov 2, 2026.*Paid$/);
});

it('says when nothing has come yet', () => {
  expect(show([]).textContent).toBe('No day has come yet.');
});
