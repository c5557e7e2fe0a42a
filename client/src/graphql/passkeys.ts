/** What came of asking a browser for a passkey. */
export type Asked =
  | { readonly credential: string }
  /** The customer has said no, has none here, or has let the time go by; browsers do not tell which. */
  | { readonly failure: 'cancelled' }
  /** The device has one of this customer's already. */
  | { readonly failure: 'known' }
  /** The browser does not do it for this page. */
  | { readonly failure: 'unavailable' };

/** Whether the browser can be asked at all. */
export function canUsePasskeys(): boolean {
  return (
    isSecureContext &&
    typeof PublicKeyCredential === 'function' &&
    typeof PublicKeyCredential.parseRequestOptionsFromJSON === 'function'
  );
}

/** Has the device make a passkey. */
export function createPasskey(options: string): Promise<Asked> {
  return answerOf(() =>
    navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(JSON.parse(options)) }),
  );
}

/** Has a passkey sign. */
export function askPasskey(options: string): Promise<Asked> {
  return answerOf(() =>
    navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(JSON.parse(options)) }),
  );
}

async function answerOf(ask: () => Promise<Credential | null>): Promise<Asked> {
  try {
    const credential = await ask();
    if (!credential) return { failure: 'cancelled' };
    return { credential: JSON.stringify((credential as PublicKeyCredential).toJSON()) };
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    if (error.name === 'InvalidStateError') return { failure: 'known' };
    return { failure: error.name === 'NotAllowedError' || error.name === 'AbortError' ? 'cancelled' : 'unavailable' };
  }
}
