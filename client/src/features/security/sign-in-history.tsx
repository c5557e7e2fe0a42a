import { SignInHistoryDocument, type AuditAction } from '../../generated/graphql';
import { useTexts } from '../../i18n/catalogue';
import { useDates } from '../../i18n/dates';
import { Card } from '../../ui/card';
import { PagedList } from '../../ui/paged-list';
import './security.css';
import { sessionTexts, type SessionTexts } from './session-texts';

const badActions: readonly AuditAction[] = ['SIGN_IN_FAILED', 'SESSION_STOLEN', 'PASSKEY_COPY_SUSPECTED'];

/** Who signed in, tried to, and changed how one signs in, the newest first. */
export function SignInHistory() {
  const texts = useTexts(sessionTexts);
  const dates = useDates();
  return (
    <Card title={texts.history}>
      <PagedList
        query={SignInHistoryDocument}
        connectionOf={(data) => data.me.signInHistory}
        className="sign-ins"
        empty={<p className="soft">{texts.historyEmpty}</p>}
      >
        {({ id, action, at, address, passkey }) => (
          <li key={id} className={badActions.includes(action) ? 'sign-in-bad' : ''}>
            <span className="row-title wrapping">{nameOf(action, passkey?.name, texts)}</span>
            <span className="row-sub wrapping">{address ? texts.from(dates.moment(at), address) : dates.moment(at)}</span>
          </li>
        )}
      </PagedList>
    </Card>
  );
}

function nameOf(action: AuditAction, passkey: string | undefined, texts: SessionTexts): string {
  const name = texts.actions[action] ?? texts.otherAction;
  return passkey ? texts.passkey(name, passkey) : name;
}
