import Button from 'react-bootstrap/Button';
import type { SessionsQuery } from '../../generated/graphql';
import { useTexts } from '../../i18n/catalogue';
import { useDates } from '../../i18n/dates';
import { Icon } from '../../ui/icon';
import { sessionTexts } from './session-texts';

interface SessionRowProps {
  session: SessionsQuery['me']['sessions'][number];
  end: () => void;
}

/** One session: with which program, from where and since when. */
export function SessionRow({ session, end }: SessionRowProps) {
  const texts = useTexts(sessionTexts);
  const dates = useDates();
  const client = session.client ?? texts.unknownClient;
  const since = dates.moment(session.signedInAt);
  return (
    <div className="row-plain">
      <span className="row-icon">
        <Icon name="globe" />
      </span>
      <span className="row-main">
        <span className="row-title">{client}</span>
        <span className="row-sub wrapping">{texts.since(since, session.address ?? texts.unknownPlace)}</span>
        <span className="row-sub wrapping">{texts.lastUsed(dates.moment(session.lastUsedAt))}</span>
      </span>
      <span className="row-end">
        {session.isCurrent ? (
          <span className="chip">{texts.thisOne}</span>
        ) : (
          <Button size="sm" variant="outline-primary" aria-label={texts.endOf(client, since)} onClick={end}>
            {texts.end}
          </Button>
        )}
      </span>
    </div>
  );
}
