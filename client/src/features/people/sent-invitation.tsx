import Button from 'react-bootstrap/Button';
import { useMutation } from 'urql';
import { WithdrawAccountInvitationDocument, type SentInvitationFieldsFragment } from '../../generated/graphql';
import { useTexts } from '../../i18n/catalogue';
import { useDates } from '../../i18n/dates';
import { Icon } from '../../ui/icon';
import { ProblemCard } from '../../ui/states';
import './people.css';
import { useTermsLine } from './terms-line';
import { peopleTexts } from './texts';
import { useSending } from './use-sending';

interface SentInvitationProps {
  invitation: SentInvitationFieldsFragment;
  done: (notice: string) => void;
}

/** An invitation that nobody has answered yet. */
export function SentInvitation({ invitation, done }: SentInvitationProps) {
  const texts = useTexts(peopleTexts);
  const dates = useDates();
  const termsLine = useTermsLine();
  const [, withdraw] = useMutation(WithdrawAccountInvitationDocument);
  const { isSending, problem, send } = useSending();
  const email = invitation.email ?? '';

  async function takeBack() {
    const isDone = await send(async () => {
      const { data, error } = await withdraw({ input: { invitationId: invitation.id } });
      return { errors: data?.withdrawAccountInvitation.errors, error };
    });
    if (isDone) done(texts.withdrawn);
  }

  return (
    <>
      <span className="row-icon">
        <Icon name="people" />
      </span>
      <span className="row-main">
        <span className="row-title invitation-address">{email}</span>
        <span className="fact-sub">
          {termsLine(invitation)} · {texts.expires(dates.day(invitation.expiresAt))}
        </span>
      </span>
      <span className="row-buttons">
        <Button
          size="sm"
          variant="outline-secondary"
          aria-label={texts.withdrawOf(email)}
          aria-disabled={isSending}
          onClick={() => void takeBack()}
        >
          {texts.withdraw}
        </Button>
      </span>
      {problem && <ProblemCard problem={problem} />}
    </>
  );
}
