import { expect, it } from 'vitest';
import { inOrder } from './in-order';

it('puts what came by two ways into one order, each once', () => {
  const read = [{ sequence: 1 }, { sequence: 2 }, { sequence: 5 }];
  const streamed = [{ sequence: 5 }, { sequence: 3 }, { sequence: 12 }];
  expect(inOrder([...read, ...streamed]).map(({ sequence }) => sequence)).toEqual([1, 2, 3, 5, 12]);
  expect(inOrder([])).toEqual([]);
});
