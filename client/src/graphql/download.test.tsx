// @vitest-environment happy-dom
import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Around, testBank } from '../test-bank';
import { fileNameOf, useDownload } from './download';

let saved: string[];

beforeEach(() => {
  saved = [];
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push(this.download);
  });
});

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

function open(answer: () => Promise<Response>) {
  const asked = vi.fn(answer);
  vi.stubGlobal('fetch', asked);
  const hook = renderHook(() => useDownload(), {
    wrapper: ({ children }) => <Around bank={testBank()}>{children}</Around>,
  });
  return { asked, current: () => hook.result.current };
}

describe('a download', () => {
  it('is asked for at the bank and saved under the name that the bank gives it', async () => {
    const headers = { 'content-disposition': 'attachment; filename=statement-7.pdf' };
    const { asked, current } = open(() => Promise.resolve(new Response('%PDF', { headers })));
    await act(() => current().download('/documents/statements/7?format=Pdf'));
    expect(String(asked.mock.calls.flat()[0])).toBe('http://bank.test/documents/statements/7?format=Pdf');
    expect(saved).toEqual(['statement-7.pdf']);
    expect(current().problem).toBeNull();
  });

  it('is asked for once, however often the button is pressed', async () => {
    let answer: (response: Response) => void = () => {};
    const { asked, current } = open(() => new Promise((resolve) => (answer = resolve)));
    let first = Promise.resolve();
    act(() => {
      first = current().download('/a');
    });
    await act(() => current().download('/a'));
    await act(async () => {
      answer(new Response(''));
      await first;
    });
    expect(asked).toHaveBeenCalledTimes(1);
  });

  it('that is refused saves nothing and says why', async () => {
    const { current } = open(() => Promise.resolve(new Response('', { status: 404 })));
    await act(() => current().download('/a'));
    expect(saved).toEqual([]);
    expect(current()).toMatchObject({ isLoading: false, problem: { code: 'HTTP_404' } });
  });

  it('says when the bank cannot be reached', async () => {
    const { current } = open(() => Promise.reject(new TypeError('Failed to fetch')));
    await act(() => current().download('/a'));
    expect(current().problem).toMatchObject({ code: 'UNREACHABLE' });
  });

  it.each([
    ['attachment; filename="two words.csv"; filename*=UTF-8\'\'x', 'two words.csv'],
    ['attachment', 'document'],
    [null, 'document'],
  ])('reads the name from %s', (disposition, name) => {
    expect(fileNameOf(disposition)).toBe(name);
  });
});
