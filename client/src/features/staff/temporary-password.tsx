import { useMutation } from 'urql';
import { IssueTemporaryPasswordDocument, type IssueTemporaryPasswordMutation } from '../../generated/graphql';
import { useTexts } from '../../i18n/catalogue';
import { useDates } from '../../i18n/dates';
import { ReasonDialog } from './reason-dialog';
import { useRefused } from './refusals';
import { staffTexts } from './texts';

export type TemporaryPassword = NonNullable<
  IssueTemporaryPasswordMutation['issueTemporaryPassword']['temporaryPassword']
>;

interface TemporaryPasswordDialogProps {
  customerId: string;
  show: (issued: TemporaryPassword) => void;
  close: () => void;
}

/** Gives a customer who cannot get in a password for one sign-in. */
export function TemporaryPasswordDialog({ customerId, show, close }: TemporaryPasswordDialogProps) {
  const texts = useTexts(staffTexts);
  const refused = useRefused();
  const [, issue] = useMutation(IssueTemporaryPasswordDocument);

  async function send(reason: string) {
    const { data, error } = await issue({ input: { customerId, reason } });
    if (data?.issueTemporaryPassword.temporaryPassword) show(data.issueTemporaryPassword.temporaryPassword);
    return refused(data?.issueTemporaryPassword.errors, error);
  }

  return (
    <ReasonDialog
      title={texts.temporaryPassword}
      text={texts.temporaryText}
      action={texts.temporaryPassword}
      send={send}
      close={close}
    />
  );
}

/** The password, this once; it is gone with the page. */
export function IssuedPassword({ issued }: { issued: TemporaryPassword }) {
  const texts = useTexts(staffTexts);
  const dates = useDates();
  return (
    <div role="status" className="notice issued">
      <p>{texts.temporaryIs}</p>
      <p>
        <code className="issued-password">{issued.password}</code>
      </p>
      <p>{texts.temporaryUntil(dates.moment(issued.expiresAt))}</p>
    </div>
  );
}
