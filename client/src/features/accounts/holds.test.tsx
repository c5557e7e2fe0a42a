// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Around, testBank } from '../../test-bank';
import { Holds } from './holds';

beforeEach(() => localStorage.setItem('bankgraph.language', 'en'));
afterEach(cleanup);

const show = (holds: Parameters<typeof Holds>[0]['holds']) =>
  render(
    <Around bank={testBank()}>
      <Holds holds={holds} />
    </Around>,
  );

it('says what is set aside, for what and until when', () => {
  const hold = {
    id: 'h1',
    amount: { value: '25.00', currency: 'EUR' },
    reason: 'Transfer to another bank',
    placedAt: '2026-05-04T10:00:00Z',
    expiresAt: '2026-05-11T10:00:00Z',
  };
  show([hold, { ...hold, id: 'h2', reason: null, expiresAt: null }]);
  const [first, second] = screen.getAllByRole('listitem').map((row) => row.textContent);
  expect(first).toMatch(/Transfer to another bankMay 4, 2026.*let go on May 11, 2026.*25\.00/);
  expect(second).toMatch(/^HoldMay 4, 2026/);
  expect(second).not.toContain('let go');
});

it('takes no place where nothing is set aside', () => {
  expect(show([]).container.textContent).toBe('');
});
