import { describe, expect, it, vi } from 'vitest';
import { UnreachableError, type Post } from '../../session/graphql-client';
import { fillPlaceholders } from './placeholders';

const answering = (data: unknown) =>
  vi.fn(async () => ({ data, errors: [], serverTime: 0 })) as unknown as Post & ReturnType<typeof vi.fn>;

const known = {
  accounts: { nodes: [{ number: 'A-1' }, { number: 'A-2' }] },
  billers: { nodes: [{ id: 'biller-1' }] },
  bills: { nodes: [{ id: 'bill-1', status: 'PAID' }, { id: 'bill-2', status: 'DUE' }] },
};

describe('fillPlaceholders', () => {
  it('makes a fresh key each time, without asking the server', async () => {
    const post = answering(known);
    const first = await fillPlaceholders('{{new-key}}', post, 'Bearer a');
    const second = await fillPlaceholders('{{new-key}}', post, 'Bearer a');

    expect(first).toMatch(/^[0-9a-f]{32}$/);
    expect(second).not.toBe(first);
    expect(post).not.toHaveBeenCalled();
  });

  it("takes the customer's accounts, a biller and a bill that is still open", async () => {
    const text = '{{account}} {{other-account}} {{biller}} {{bill}}';
    expect(await fillPlaceholders(text, answering(known), 'Bearer a')).toBe('A-1 A-2 biller-1 bill-2');
  });

  it('leaves what it does not know', async () => {
    const post = answering({ accounts: { nodes: [] }, billers: null, bills: { nodes: null } });
    expect(await fillPlaceholders('{{account}} {{bill}} {{other}}', post, 'Bearer a')).toBe(
      '{{account}} {{bill}} {{other}}',
    );
  });

  it('asks nothing when nobody is signed in, and survives a server that is away', async () => {
    const post = answering(known);
    expect(await fillPlaceholders('{{account}}', post)).toBe('{{account}}');
    expect(post).not.toHaveBeenCalled();

    const away: Post = async () => {
      throw new UnreachableError('away');
    };
    expect(await fillPlaceholders('{{account}}', away, 'Bearer a')).toBe('{{account}}');
  });
});
