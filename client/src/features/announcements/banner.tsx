import { useState } from 'react';
import Button from 'react-bootstrap/Button';
import { useLocation } from 'react-router';
import { useMutation, useQuery } from 'urql';
import {
  AnnouncementsDocument,
  AnnouncementsShownDocument,
  DismissAnnouncementDocument,
  type ShownAnnouncementFieldsFragment,
} from '../../generated/graphql';
import { useMay } from '../../graphql/permissions';
import type { Problem } from '../../graphql/problems';
import { useStream } from '../../graphql/use-stream';
import { useTexts } from '../../i18n/catalogue';
import { Icon } from '../../ui/icon';
import { ProblemCard } from '../../ui/states';
import './announcements.css';
import { bannerTexts } from './banner-texts';
import { useRefused } from './refusals';

const always = {};

/** What the bank tells whoever is signed in, above each page, as it is published and until they dismiss it. */
export default function AnnouncementBanner() {
  const texts = useTexts(bannerTexts);
  const may = useMay();
  const isOnOverview = useLocation().pathname === '/' && may('UseOwnAccounts');
  // The overview asks for these with all the rest, and the cache passes them on.
  const requestPolicy = isOnOverview ? 'cache-only' : 'cache-first';
  const [{ data }] = useQuery({ query: AnnouncementsDocument, requestPolicy });
  // The cache then knows what is shown now.
  useStream(AnnouncementsShownDocument, always, () => {});
  // The stream may still bring what was dismissed while it was on its way.
  const [dismissed, setDismissed] = useState<readonly string[]>([]);
  // Nothing is said about what could not be asked: the page below is what somebody came for.
  const shown = (data?.announcements ?? []).filter(({ id }) => !dismissed.includes(id));
  return (
    <div aria-live="polite">
      {shown.length > 0 && (
        <section aria-label={texts.announcements}>
          {shown.map((announcement) => (
            <Announcement
              key={announcement.id}
              announcement={announcement}
              done={() => setDismissed([...dismissed, announcement.id])}
            />
          ))}
        </section>
      )}
    </div>
  );
}

interface AnnouncementProps {
  announcement: ShownAnnouncementFieldsFragment;
  done: () => void;
}

function Announcement({ announcement: { id, severity, title, text }, done }: AnnouncementProps) {
  const texts = useTexts(bannerTexts);
  const refused = useRefused();
  const [{ fetching }, dismiss] = useMutation(DismissAnnouncementDocument);
  const [problem, setProblem] = useState<Problem | null>(null);

  async function hide() {
    if (fetching) return;
    const { data, error } = await dismiss({ input: { announcementId: id } });
    setProblem(refused(data?.dismissAnnouncement.errors, error));
    if (!data?.dismissAnnouncement.announcement) return;
    // The button goes with what it stood beside; reading goes on with the page.
    document.getElementById('main')?.focus();
    done();
  }

  return (
    <div className={`announcement announcement-${severity.toLowerCase()}`}>
      <Icon name={severity === 'INFO' ? 'megaphone' : 'alert'} />
      <div className="announcement-main">
        <p className="announcement-title">
          <span className="visually-hidden">{texts.severities[severity]}: </span>
          {title}
        </p>
        <p className="announcement-text">{text}</p>
      </div>
      <Button size="sm" variant="outline-secondary" aria-label={texts.dismissOf(title)} onClick={() => void hide()}>
        {texts.dismiss}
      </Button>
      {problem && <ProblemCard problem={problem} />}
    </div>
  );
}
