/** The name under which the bank carries one order out once. Made when its form opens. */
export function newIdempotencyKey(): string {
  // crypto.randomUUID is missing where the page is not served by HTTPS.
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
