import { describe, expect, it } from 'vitest';
import { isIban } from './iban';

describe('an IBAN', () => {
  it.each(['DE89370400440532013000', 'de89 3704 0044 0532 0130 00', 'GB82 WEST 1234 5698 7654 32', 'NO93 8601 1117 947'])(
    'is right: %s',
    (iban) => expect(isIban(iban)).toBe(true),
  );

  it.each(['', 'DE89370400440532013001', 'DE98370400440532013000', '89370400440532013000', 'DE89-3704', 'DE89'])(
    'is wrong: "%s"',
    (iban) => expect(isIban(iban)).toBe(false),
  );
});
