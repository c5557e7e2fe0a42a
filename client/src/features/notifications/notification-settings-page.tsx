import { useQuery } from 'urql';
import { NotificationSettingsDocument } from '../../generated/graphql';
import { useTexts } from '../../i18n/catalogue';
import { Card } from '../../ui/card';
import { Page } from '../../ui/page';
import { LoadProblem, Skeleton } from '../../ui/states';
import { Choices } from './choices';
import './notifications.css';
import { PreferencesForm } from './preferences-form';
import { QuietHoursForm } from './quiet-hours-form';
import { noticeTexts } from './texts';

/** Of what the customer wants to hear, by which way and when. */
export default function NotificationSettingsPage() {
  const texts = useTexts(noticeTexts);
  const [{ data, error }, reload] = useQuery({ query: NotificationSettingsDocument });
  const settings = data?.me.notificationSettings;
  return (
    <Page title={texts.settings} back={{ to: '/notifications', label: texts.notifications }}>
      {error && !data && <LoadProblem error={error} retry={reload} />}
      {!data && !error && <Skeleton rows={4} tall />}
      {settings && (
        <div className="two-columns">
          <Card title={texts.choices}>
            <p className="soft">{texts.choicesText}</p>
            <Choices choices={settings.choices} />
          </Card>
          <div className="stack">
            <Card title={texts.quiet}>
              <p className="soft">{texts.quietText}</p>
              <QuietHoursForm settings={settings} />
            </Card>
            <Card title={texts.preferences}>
              <PreferencesForm settings={settings} />
            </Card>
          </div>
        </div>
      )}
    </Page>
  );
}
