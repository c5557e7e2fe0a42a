import { useState, type FormEvent } from 'react';
import type { Refusal, SessionStore } from '../../session/session-store';

const oneTimeCodeRequired = 'ONE_TIME_CODE_REQUIRED';

export function SignInForm({ store, endedBecause }: { store: SessionStore; endedBecause: string | null }) {
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [oneTimeCode, setOneTimeCode] = useState('');
  const [asksForCode, setAsksForCode] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isBusy, setIsBusy] = useState(false);

  async function submit(event: FormEvent) {
    event.preventDefault();
    setIsBusy(true);
    setRefusal(null);
    const answer = await store.signIn(oneTimeCode ? { email, password, oneTimeCode } : { email, password });
    setIsBusy(false);
    setRefusal(answer);
    if (answer?.code === oneTimeCodeRequired) setAsksForCode(true);
  }

  return (
    <form className="ide-form" onSubmit={(event) => void submit(event)}>
      <p className="ide-hint">
        The access token is sent with every request and subscription of this page. It stays in memory: reloading the
        page signs out.
      </p>
      {endedBecause !== null && refusal === null && (
        <p className="ide-notice" role="status">
          You were signed out. {endedBecause}
        </p>
      )}
      <Field label="E-mail" type="email" autoComplete="username" value={email} onChange={setEmail} />
      <Field label="Password" type="password" autoComplete="current-password" value={password} onChange={setPassword} />
      {asksForCode && (
        <Field
          label="One-time code"
          type="text"
          autoComplete="one-time-code"
          value={oneTimeCode}
          onChange={setOneTimeCode}
        />
      )}
      {refusal && (
        <p className="ide-error" role="alert">
          {refusal.message} <code>{refusal.code}</code>
        </p>
      )}
      <button type="submit" className="ide-button ide-button-primary" disabled={isBusy}>
        {isBusy ? 'Signing in…' : 'Sign in'}
      </button>
      <p className="ide-hint">Not a customer yet? Run “Register” from the examples first.</p>
    </form>
  );
}

interface FieldProps {
  label: string;
  type: string;
  autoComplete: string;
  value: string;
  onChange: (value: string) => void;
}

function Field({ label, type, autoComplete, value, onChange }: FieldProps) {
  return (
    <label className="ide-field">
      <span>{label}</span>
      <input
        type={type}
        autoComplete={autoComplete}
        required
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  );
}
