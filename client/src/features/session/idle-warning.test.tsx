// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Presence } from '../../../session/presence';
import { Around, testBank } from '../../test-bank';
import { idle } from './idle';
import { IdleWarning } from './idle-warning';

const minutes = 60_000;
const question = () => screen.queryByRole('heading', { name: 'Are you still there?' });
const wait = (milliseconds: number) =>
  act(async () => {
    await vi.advanceTimersByTimeAsync(Math.min(milliseconds, 10_000));
    await vi.dynamicImportSettled();
    await vi.advanceTimersByTimeAsync(Math.max(0, milliseconds - 10_000));
  });

describe('whoever does nothing', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: Date.parse('2026-01-05T09:00:00Z') });
    sessionStorage.clear();
  });

  afterEach(() => {
    cleanup();
    vi.useRealTimers();
  });

  function open() {
    const bank = testBank();
    const signOut = vi.spyOn(bank.session, 'signOut').mockResolvedValue(true);
    const end = vi.spyOn(bank.session, 'end');
    const clear = vi.spyOn(bank.drafts, 'clear');
    render(
      <Around bank={bank}>
        <IdleWarning />
      </Around>,
    );
    const otherTab = new Presence(() => sessionStorage);
    return { signOut, end, clear, otherTab };
  }

  it('is asked after nine minutes and signed out after ten; the drafts stay', async () => {
    const { signOut, clear } = open();
    await wait(9 * minutes - 1_000);
    expect(question()).toBeNull();
    await wait(1_000);
    expect(question()).not.toBeNull();
    expect(signOut).not.toHaveBeenCalled();
    await wait(minutes);
    expect(signOut).toHaveBeenCalledWith(idle);
    expect(clear).not.toHaveBeenCalled();
  });

  it('is left alone as long as there are signs of life, here or in another tab', async () => {
    const { signOut, otherTab } = open();
    await wait(8 * minutes);
    fireEvent.keyDown(document.body, { key: 'a' });
    await wait(8 * minutes);
    expect(question()).toBeNull();
    await wait(1.5 * minutes);
    expect(question()).not.toBeNull();
    otherTab.note();
    await wait(1_000);
    expect(signOut).not.toHaveBeenCalled();
    await wait(8 * minutes);
    expect(signOut).not.toHaveBeenCalled();
  });

  it('who signs out in another tab has done so here, drafts included', async () => {
    const { end, clear, otherTab } = open();
    otherTab.leave();
    act(() => {
      dispatchEvent(new Event('storage'));
    });
    expect(end).toHaveBeenCalledWith('SIGNED_OUT');
    expect(clear).toHaveBeenCalledOnce();
  });
});
