import { expect, it } from 'vitest';
import { draftOf, emptyDraft, inputOf } from './draft';

const announcement = {
  id: 'a1',
  audience: 'HOLDERS',
  accountType: 'SAVINGS',
  currency: 'CHF',
  severity: 'WARNING',
  title: 'Closed on Saturday',
  text: 'Payments are made on Sunday.',
  shownFrom: '2026-05-04T10:00:00Z',
  shownUntil: '2026-11-05T10:30:00Z',
  withdrawnAt: null,
} as const;

it('gives the bank back what it told, whatever the clock here says', () => {
  const { id, withdrawnAt, ...told } = announcement;
  expect(inputOf(draftOf(announcement))).toEqual({
    ...told,
    shownFrom: '2026-05-04T10:00:00.000Z',
    shownUntil: '2026-11-05T10:30:00.000Z',
  });
});

it('tells of accounts only where it is for those who hold some', () => {
  const draft = { ...draftOf(announcement), audience: 'EVERYBODY' } as const;
  expect(inputOf(draft)).toMatchObject({ accountType: null, currency: null });
});

it('leaves to the bank what is not said', () => {
  const input = inputOf({ ...emptyDraft, audience: 'HOLDERS', shownUntil: '2026-05-05T10:00' });
  expect(input).toMatchObject({ accountType: 'CHECKING', currency: null, shownFrom: null });
});
