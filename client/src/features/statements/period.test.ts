import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { lastMonth, periodProblems } from './period';
import { statementTexts } from './texts';

const texts = statementTexts.en;

beforeEach(() => vi.useFakeTimers({ now: new Date('2026-11-21T10:00:00Z') }));
afterEach(() => vi.useRealTimers());

describe('the period of a statement', () => {
  it.each([
    ['2026-11-21T10:00:00Z', '2026-10-01', '2026-10-31'],
    ['2027-01-01T00:00:00Z', '2026-12-01', '2026-12-31'],
    ['2028-03-31T23:59:59Z', '2028-02-01', '2028-02-29'],
  ])('is the last month that is over unless another one is chosen: %s', (now, from, to) => {
    expect(lastMonth(new Date(now))).toEqual({ from, to });
  });

  it.each([
    ['', '', true, { from: texts.chooseDate, to: texts.chooseDate }],
    ['2026-10-02', '2026-10-01', true, { to: texts.endBeforeStart }],
    ['2026-11-01', '2026-11-21', true, { to: texts.notOver }],
    ['2026-11-01', '2026-11-20', true, {}],
    ['2026-11-01', '2026-11-21', false, {}],
    ['2026-11-01', '2026-11-22', false, { to: texts.notYet }],
  ])('from %s to %s, to be over: %s', (from, to, mustBeOver, problems) => {
    expect(periodProblems({ from, to }, texts, mustBeOver)).toEqual(problems);
  });
});
