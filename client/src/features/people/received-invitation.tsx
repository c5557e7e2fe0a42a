import Button from 'react-bootstrap/Button';
import { useMutation } from 'urql';
import {
  AcceptAccountInvitationDocument,
  DeclineAccountInvitationDocument,
  type ReceivedInvitationFieldsFragment,
} from '../../generated/graphql';
import { useTexts } from '../../i18n/catalogue';
import { useDates } from '../../i18n/dates';
import { Icon } from '../../ui/icon';
import { ProblemCard } from '../../ui/states';
import { useTermsLine } from './terms-line';
import { peopleTexts } from './texts';
import { useSending } from './use-sending';

/** What was answered; the number of the account that somebody may use now. */
export interface Answered {
  readonly accepted: string | null;
}

interface ReceivedInvitationProps {
  invitation: ReceivedInvitationFieldsFragment;
  done: (answered: Answered) => void;
}

/** An invitation to somebody else's account, to be accepted or declined. */
export function ReceivedInvitation({ invitation, done }: ReceivedInvitationProps) {
  const texts = useTexts(peopleTexts);
  const dates = useDates();
  const termsLine = useTermsLine();
  const { isSending, problem, accept, decline } = useAnswers(invitation.id, done);
  const { invitedBy, accountEnding, expiresAt } = invitation;
  return (
    <div className="invitation">
      <Icon name="people" />
      <div className="invitation-main">
        <p className="invitation-title">{texts.invited(invitedBy, accountEnding)}</p>
        <p>
          {termsLine(invitation)} · {texts.expires(dates.day(expiresAt))}
        </p>
        <p>{texts.unknownSender(invitedBy)}</p>
        {problem && <ProblemCard problem={problem} />}
        <div className="form-buttons">
          <Button size="sm" aria-label={texts.acceptOf(invitedBy)} aria-disabled={isSending} onClick={accept}>
            {texts.accept}
          </Button>
          <Button
            size="sm"
            variant="outline-secondary"
            aria-label={texts.declineOf(invitedBy)}
            aria-disabled={isSending}
            onClick={decline}
          >
            {texts.decline}
          </Button>
        </div>
      </div>
    </div>
  );
}

function useAnswers(invitationId: string, done: (answered: Answered) => void) {
  const [, accept] = useMutation(AcceptAccountInvitationDocument);
  const [, decline] = useMutation(DeclineAccountInvitationDocument);
  const { isSending, problem, send } = useSending();
  const input = { invitationId };

  async function acceptIt() {
    let accepted: string | null = null;
    const isDone = await send(async () => {
      const { data, error } = await accept({ input });
      accepted = data?.acceptAccountInvitation.account?.number ?? null;
      return { errors: data?.acceptAccountInvitation.errors, error };
    });
    if (isDone) done({ accepted });
  }

  async function declineIt() {
    const isDone = await send(async () => {
      const { data, error } = await decline({ input });
      return { errors: data?.declineAccountInvitation.errors, error };
    });
    if (isDone) done({ accepted: null });
  }

  return { isSending, problem, accept: () => void acceptIt(), decline: () => void declineIt() };
}
