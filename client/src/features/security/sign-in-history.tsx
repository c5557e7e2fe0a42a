import { useQuery } from 'urql';
import { SignInHistoryDocument, type AuditAction } from '../../generated/graphql';
import { useTexts } from '../../i18n/catalogue';
import { useDates } from '../../i18n/dates';
import { Card } from '../../ui/card';
import { Parts, type PartProps } from '../../ui/parts';
import { LoadProblem, Skeleton } from '../../ui/states';
import './security.css';
import { sessionTexts, type SessionTexts } from './session-texts';

const badActions: readonly AuditAction[] = ['SIGN_IN_FAILED', 'SESSION_STOLEN', 'PASSKEY_COPY_SUSPECTED'];

/** Who signed in, tried to, and changed how one signs in, the newest first. */
export function SignInHistory() {
  const texts = useTexts(sessionTexts);
  return (
    <Card title={texts.history}>
      <Parts>{(part) => <HistoryPart part={part} />}</Parts>
    </Card>
  );
}

function HistoryPart({ part }: { part: PartProps }) {
  const texts = useTexts(sessionTexts);
  const dates = useDates();
  const [{ data, error }, reload] = useQuery({ query: SignInHistoryDocument, variables: { after: part.after } });
  if (error && !data) return <LoadProblem error={error} retry={reload} />;
  if (!data) return <Skeleton rows={3} />;
  const records = data.me.signInHistory?.nodes ?? [];
  if (records.length === 0 && part.after === null) return <p className="soft">{texts.historyEmpty}</p>;
  return (
    <>
      <ul className="sign-ins">
        {records.map(({ id, action, at, address, passkey }) => (
          <li key={id} className={badActions.includes(action) ? 'sign-in-bad' : ''}>
            <span className="row-title wrapping">{nameOf(action, passkey?.name, texts)}</span>
            <span className="row-sub wrapping">{address ? texts.from(dates.moment(at), address) : dates.moment(at)}</span>
          </li>
        ))}
      </ul>
      {data.me.signInHistory && part.more(data.me.signInHistory.pageInfo)}
    </>
  );
}

function nameOf(action: AuditAction, passkey: string | undefined, texts: SessionTexts): string {
  const name = texts.actions[action] ?? texts.otherAction;
  return passkey ? texts.passkey(name, passkey) : name;
}
