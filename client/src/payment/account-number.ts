/**
 * Whether the check digits fit, as ISO 7064 MOD 97-10 has it: one wrong digit, or two exchanged, is found before the
 * bank is asked.
 */
export function isAccountNumber(text: string): boolean {
  const digits = withoutSpaces(text);
  if (!/^[1-9]\d{13}$/.test(digits)) return false;
  const check = Number(digits.slice(-2));
  return check >= 2 && check <= 98 && BigInt(digits) % 97n === 1n;
}

export function withoutSpaces(text: string): string {
  return text.replace(/\s/g, '');
}
