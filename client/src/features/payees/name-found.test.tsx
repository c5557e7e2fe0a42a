// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Around, testBank } from '../../test-bank';
import { NameFound } from './name-found';

beforeEach(() => localStorage.setItem('bankgraph.language', 'en'));
afterEach(cleanup);

function show(knownAs: string | null) {
  const add = vi.fn((_: string) => Promise.resolve());
  render(
    <Around bank={testBank()}>
      <NameFound name="A. Berg" knownAs={knownAs} problem={null} add={add} change={() => {}} />
    </Around>,
  );
  return add;
}

const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

it('offers the name of the holder when it nearly fits, and takes the one that is chosen', async () => {
  const add = show('Anna Berg');
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'The name nearly fits' }));
  await press('Take “Anna Berg”');
  await press('Keep “A. Berg”');
  expect(add.mock.calls).toEqual([['Anna Berg'], ['A. Berg']]);
});

it('names nobody when the name does not fit, and puts looking again first', async () => {
  const add = show(null);
  expect(screen.getAllByRole('button').map((button) => button.textContent)).toEqual(['Change', 'Add anyway']);
  await press('Add anyway');
  expect(add).toHaveBeenCalledWith('A. Berg');
});
