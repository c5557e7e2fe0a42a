import { useState } from 'react';
import Button from 'react-bootstrap/Button';
import { useMutation } from 'urql';
import { WithdrawAnnouncementDocument, type AnnouncementFieldsFragment } from '../../generated/graphql';
import type { Problem } from '../../graphql/problems';
import { useTexts } from '../../i18n/catalogue';
import { useDates } from '../../i18n/dates';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { bannerTexts } from './banner-texts';
import { useRefused } from './refusals';
import { stateOf, type AnnouncementState } from './state';
import { announcementTexts } from './texts';

const looks: Readonly<Record<AnnouncementState, string>> = {
  shown: 'chip-good',
  planned: 'chip-warn',
  over: '',
  withdrawn: '',
};

interface PublishedProps {
  announcement: AnnouncementFieldsFragment;
  change: () => void;
  done: (notice: string) => void;
}

/** One announcement, for those who publish them. */
export function Published({ announcement, change, done }: PublishedProps) {
  const texts = useTexts(announcementTexts);
  const { severities } = useTexts(bannerTexts);
  const dates = useDates();
  const [isAsking, setIsAsking] = useState(false);
  const { audience, accountType, currency, severity, title, text, shownFrom, shownUntil } = announcement;
  const state = stateOf(announcement, new Date());
  const whom = [texts.audiences[audience], accountType && texts.accountTypes[accountType], currency];
  return (
    <div className="published">
      <p className="published-head">
        <strong>{title}</strong>
        <span className={`chip ${looks[state]}`}>{texts.states[state]}</span>
      </p>
      <p className="announcement-text">{text}</p>
      <p className="soft">
        {[...whom, severities[severity], texts.fromTo(dates.moment(shownFrom), dates.moment(shownUntil))]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {state !== 'withdrawn' && (
        <div className="row-buttons">
          <Button size="sm" variant="outline-primary" aria-label={texts.changeOf(title)} onClick={change}>
            {texts.change}
          </Button>
          <Button
            size="sm"
            variant="outline-secondary"
            aria-label={texts.withdrawOf(title)}
            onClick={() => setIsAsking(true)}
          >
            {texts.withdraw}
          </Button>
        </div>
      )}
      {isAsking && <Withdraw announcement={announcement} done={done} close={() => setIsAsking(false)} />}
    </div>
  );
}

interface WithdrawProps extends Pick<PublishedProps, 'announcement' | 'done'> {
  close: () => void;
}

function Withdraw({ announcement: { id, title }, done, close }: WithdrawProps) {
  const texts = useTexts(announcementTexts);
  const refused = useRefused();
  const [{ fetching }, withdraw] = useMutation(WithdrawAnnouncementDocument);
  const [problem, setProblem] = useState<Problem | null>(null);

  async function send() {
    if (fetching) return;
    const { data, error } = await withdraw({ input: { announcementId: id } });
    if (!data?.withdrawAnnouncement.announcement) return setProblem(refused(data?.withdrawAnnouncement.errors, error));
    done(texts.withdrawn);
    close();
  }

  return (
    <ConfirmDialog
      title={texts.withdrawTitle(title)}
      confirm={texts.withdraw}
      cancel={texts.cancel}
      isSending={fetching}
      problem={problem}
      onConfirm={() => void send()}
      onClose={close}
    >
      {texts.withdrawText}
    </ConfirmDialog>
  );
}
