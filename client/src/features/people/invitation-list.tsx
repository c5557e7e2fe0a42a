import { useState } from 'react';
import { Link } from 'react-router';
import type { ReceivedInvitationFieldsFragment } from '../../generated/graphql';
import { useTexts } from '../../i18n/catalogue';
import './people.css';
import { ReceivedInvitation, type Answered } from './received-invitation';
import { peopleTexts } from './texts';

/** The invitations that wait for an answer, and what has become of the last one. */
export function InvitationList({ invitations }: { invitations: readonly ReceivedInvitationFieldsFragment[] }) {
  const texts = useTexts(peopleTexts);
  const [answered, setAnswered] = useState<Answered | null>(null);

  function finish(answer: Answered) {
    setAnswered(answer);
    // The button goes with what it stood beside; reading goes on with the page.
    document.getElementById('main')?.focus();
  }

  return (
    <>
      <p role="status" className={answered ? 'notice' : ''}>
        {answered &&
          (answered.accepted ? (
            <>
              {texts.accepted} <Link to={`/accounts/${answered.accepted}`}>{texts.toAccount}</Link>
            </>
          ) : (
            texts.declined
          ))}
      </p>
      {invitations.length > 0 && (
        <section aria-label={texts.invitations}>
          {invitations.map((invitation) => (
            <ReceivedInvitation key={invitation.id} invitation={invitation} done={finish} />
          ))}
        </section>
      )}
    </>
  );
}
