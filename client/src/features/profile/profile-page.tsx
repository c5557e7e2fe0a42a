import Button from 'react-bootstrap/Button';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { MeDocument } from '../../generated/graphql';
import { useSignOut } from '../../graphql/bank';
import { useMay } from '../../graphql/permissions';
import { catalogue, useTexts } from '../../i18n/catalogue';
import { useDates } from '../../i18n/dates';
import { Facts } from '../../payment/facts';
import { Card } from '../../ui/card';
import { Icon } from '../../ui/icon';
import { Page } from '../../ui/page';
import { Preferences } from '../../ui/preferences';
import { LoadProblem, Skeleton } from '../../ui/states';

const profileTexts = catalogue({
  en: {
    profile: 'Profile',
    you: 'You',
    name: 'Name',
    email: 'E-mail',
    since: 'Customer since',
    safety: 'Safety',
    secondFactor: 'Second factor',
    isOn: 'On',
    isOff: 'Off',
    change: 'Change second factor',
    passkeys: 'Passkeys',
    contact: 'Change e-mail or phone',
    changePassword: 'Change password',
    sessions: 'Where you are signed in',
    data: 'Your data',
    confirmEmail: 'Confirm e-mail address',
    emailState: 'E-mail address',
    confirmed: 'Confirmed',
    notConfirmed: 'Not confirmed yet',
    identity: 'Details and identity',
    branch: 'Your branch',
    invitations: 'Invitations to accounts',
    identities: 'Identities to check',
    identitiesText: 'Documents that customers have handed in.',
    help: 'Help',
    helpText: 'Ask the bank what you want to know, and read what it answers.',
    requests: 'Your requests',
    work: 'At work',
    workText: 'What has no place below on a small screen.',
    announcements: 'Announcements',
    branches: 'Branches',
    operations: 'How the bank is doing',
    display: 'Display',
    displayText: 'Kept in this browser only.',
    developers: 'For developers',
    developersText: 'Everything on these pages goes through one GraphQL API, which you can try yourself.',
    ide: 'Open the GraphQL IDE',
    signOut: 'Sign out',
  },
  de: {
    profile: 'Profil',
    you: 'Sie',
    name: 'Name',
    email: 'E-Mail',
    since: 'Bei uns seit',
    safety: 'Sicherheit',
    secondFactor: 'Zweiter Faktor',
    isOn: 'An',
    isOff: 'Aus',
    change: 'Zweiten Faktor ändern',
    passkeys: 'Passkeys',
    contact: 'E-Mail oder Telefon ändern',
    changePassword: 'Passwort ändern',
    sessions: 'Wo Sie angemeldet sind',
    data: 'Ihre Daten',
    confirmEmail: 'E-Mail-Adresse bestätigen',
    emailState: 'E-Mail-Adresse',
    confirmed: 'Bestätigt',
    notConfirmed: 'Noch nicht bestätigt',
    identity: 'Angaben und Identität',
    branch: 'Ihre Filiale',
    invitations: 'Einladungen zu Konten',
    identities: 'Identitäten prüfen',
    identitiesText: 'Ausweise, die eingereicht wurden.',
    help: 'Hilfe',
    helpText: 'Fragen Sie die Bank, was Sie wissen möchten, und lesen Sie, was sie antwortet.',
    requests: 'Ihre Anfragen',
    work: 'Bei der Arbeit',
    workText: 'Was auf kleinen Bildschirmen unten keinen Platz hat.',
    announcements: 'Bekanntmachungen',
    branches: 'Filialen',
    operations: 'Wie es der Bank geht',
    display: 'Anzeige',
    displayText: 'Wird nur in diesem Browser gemerkt.',
    developers: 'Für Entwickler',
    developersText: 'Alles auf diesen Seiten läuft über eine GraphQL-API, die Sie selbst ausprobieren können.',
    ide: 'GraphQL-IDE öffnen',
    signOut: 'Abmelden',
  },
});

/** Who is signed in, and how the client looks to them. */
export default function ProfilePage() {
  const texts = useTexts(profileTexts);
  const signOut = useSignOut();
  const may = useMay();
  return (
    <Page title={texts.profile}>
      <div className="two-columns">
        <Card title={texts.you}>
          <Me />
          {may('UseOwnAccounts') && (
            <p>
              <Link to="/profile/identity">{texts.identity}</Link> · <Link to="/profile/branch">{texts.branch}</Link> ·{' '}
              <Link to="/invitations">{texts.invitations}</Link>
            </p>
          )}
          <div className="form-buttons">
            <Button variant="outline-secondary" onClick={signOut}>
              <Icon name="signOut" />
              {texts.signOut}
            </Button>
          </div>
        </Card>
        <Card title={texts.safety}>
          <Safety />
        </Card>
        {may('UseOwnAccounts') && (
          <Card title={texts.help}>
            <p className="soft">{texts.helpText}</p>
            <Link to="/requests">{texts.requests}</Link>
          </Card>
        )}
        {may('ViewOperations') && (
          <Card title={texts.work}>
            <p className="soft">{texts.workText}</p>
            <div className="form-buttons">
              <Link className="btn btn-outline-primary" to="/staff/operations">
                {texts.operations}
              </Link>
              {may('ManageAnnouncements') && (
                <Link className="btn btn-outline-primary" to="/staff/announcements">
                  {texts.announcements}
                </Link>
              )}
              {may('ManageBranches') && (
                <Link className="btn btn-outline-primary" to="/staff/branches">
                  {texts.branches}
                </Link>
              )}
            </div>
          </Card>
        )}
        {may('DecideKyc') && (
          <Card title={texts.identities}>
            <p className="soft">{texts.identitiesText}</p>
            <Link className="btn btn-outline-primary" to="/staff/identities">
              {texts.identities}
            </Link>
          </Card>
        )}
        <Card title={texts.display}>
          <p className="soft">{texts.displayText}</p>
          <Preferences />
        </Card>
        <Card title={texts.developers}>
          <p className="soft">{texts.developersText}</p>
          <a href="/graphql">{texts.ide}</a>
        </Card>
      </div>
    </Page>
  );
}

function Me() {
  const texts = useTexts(profileTexts);
  const dates = useDates();
  const [{ data, error }, reload] = useQuery({ query: MeDocument });
  if (error && !data) return <LoadProblem error={error} retry={reload} />;
  if (!data) return <Skeleton rows={2} />;
  return (
    <Facts
      facts={[
        { label: texts.name, value: data.me.name },
        { label: texts.email, value: data.me.email },
        { label: texts.since, value: dates.day(data.me.createdAt) },
      ]}
    />
  );
}

function Safety() {
  const texts = useTexts(profileTexts);
  const [{ data }] = useQuery({ query: MeDocument });
  if (!data) return <Skeleton rows={2} />;
  const { hasSecondFactor, emailVerified } = data.me;
  return (
    <>
      <Facts
        facts={[
          { label: texts.secondFactor, value: hasSecondFactor ? texts.isOn : texts.isOff },
          { label: texts.emailState, value: emailVerified ? texts.confirmed : texts.notConfirmed },
        ]}
      />
      <div className="form-buttons">
        {!emailVerified && (
          <Link className="btn btn-outline-primary" to="/profile/email">
            {texts.confirmEmail}
          </Link>
        )}
        <Link className="btn btn-outline-primary" to="/profile/contact">
          {texts.contact}
        </Link>
        <Link className="btn btn-outline-primary" to="/profile/password">
          {texts.changePassword}
        </Link>
        <Link className="btn btn-outline-primary" to="/profile/second-factor">
          <Icon name="lock" />
          {texts.change}
        </Link>
        <Link className="btn btn-outline-primary" to="/profile/passkeys">
          {texts.passkeys}
        </Link>
        <Link className="btn btn-outline-primary" to="/profile/sessions">
          {texts.sessions}
        </Link>
        <Link className="btn btn-outline-primary" to="/profile/data">
          {texts.data}
        </Link>
      </div>
    </>
  );
}
