// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Presence } from './presence';

const noon = Date.parse('2026-01-05T12:00:00Z');

beforeEach(() => {
  localStorage.clear();
  vi.useFakeTimers({ now: noon });
});

afterEach(() => {
  vi.useRealTimers();
});

const tab = () => new Presence(() => localStorage);

it('knows of nobody before somebody signs in', () => {
  tab().note();
  expect(tab().last()).toBeNull();
  expect(localStorage.length).toBe(0);
});

it('tells each tab when somebody last did something in any of them', () => {
  const [one, other] = [tab(), tab()];
  one.begin();
  vi.setSystemTime(noon + 5_000);
  other.note();
  expect(one.last()).toBe(noon + 5_000);
});

it('hears nothing of whoever has signed out in another tab', () => {
  const [one, other] = [tab(), tab()];
  one.begin();
  one.leave();
  vi.setSystemTime(noon + 5_000);
  other.note();
  expect(other.last()).toBe(0);
  one.forget();
  expect(other.last()).toBeNull();
});

it('serves one tab where the browser stores nothing', () => {
  const alone = new Presence(() => {
    throw new DOMException('Denied.', 'SecurityError');
  });
  alone.begin();
  expect(alone.last()).toBe(noon);
  alone.forget();
  expect(alone.last()).toBeNull();
});
