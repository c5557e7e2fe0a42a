import { lazy, Suspense, useState } from 'react';
import Button from 'react-bootstrap/Button';
import { useMutation } from 'urql';
import { RemoveAccountAccessDocument, type AccessFieldsFragment } from '../../generated/graphql';
import { useTexts } from '../../i18n/catalogue';
import { useDates } from '../../i18n/dates';
import { fromWire, zero } from '../../money/money';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { Icon } from '../../ui/icon';
import type { SharedAccount } from './people-page';
import { useTermsLine } from './terms-line';
import { peopleTexts } from './texts';
import { useSending } from './use-sending';

// Most visits change no limit.
const LimitDialog = lazy(async () => ({ default: (await import('./limit-dialog')).LimitDialog }));

interface PersonRowProps {
  access: AccessFieldsFragment;
  account: SharedAccount;
  /** Says what was done. */
  done: (notice: string) => void;
}

/** Somebody who may use an account, and what an owner may change about it. */
export function PersonRow({ access, account, done }: PersonRowProps) {
  const texts = useTexts(peopleTexts);
  const dates = useDates();
  const termsLine = useTermsLine();
  const [asking, setAsking] = useState<'limit' | 'remove' | null>(null);
  const { name, right, isViewer, since } = access;

  function finish(notice: string) {
    setAsking(null);
    done(notice);
  }

  return (
    <>
      <span className="row-icon">
        <Icon name="person" />
      </span>
      <span className="row-main">
        <span className="row-title">
          {name} {isViewer && <span className="chip">{texts.you}</span>}
        </span>
        <span className="fact-sub">
          {termsLine(access)} · {texts.since(dates.day(since))}
        </span>
      </span>
      {right !== 'OWNER' && (
        <span className="row-buttons">
          {right === 'PAY' && (
            <Button
              size="sm"
              variant="outline-primary"
              aria-label={texts.changeLimitOf(name)}
              onClick={() => setAsking('limit')}
            >
              {texts.changeLimit}
            </Button>
          )}
          <Button
            size="sm"
            variant="outline-secondary"
            aria-label={texts.removeOf(name)}
            onClick={() => setAsking('remove')}
          >
            {texts.remove}
          </Button>
        </span>
      )}
      {asking === 'limit' && (
        <Suspense>
          <LimitDialog
            access={access}
            unit={zero(fromWire(account.balance))}
            close={() => setAsking(null)}
            done={() => finish(texts.saved)}
          />
        </Suspense>
      )}
      {asking === 'remove' && (
        <RemovePerson access={access} close={() => setAsking(null)} done={() => finish(texts.removed(name))} />
      )}
    </>
  );
}

interface RemovePersonProps {
  access: AccessFieldsFragment;
  close: () => void;
  done: () => void;
}

function RemovePerson({ access: { id, name }, close, done }: RemovePersonProps) {
  const texts = useTexts(peopleTexts);
  const [, remove] = useMutation(RemoveAccountAccessDocument);
  const { isSending, problem, send } = useSending();

  async function confirm() {
    const isDone = await send(async () => {
      const { data, error } = await remove({ input: { accessId: id } });
      return { errors: data?.removeAccountAccess.errors, error };
    });
    if (isDone) done();
  }

  return (
    <ConfirmDialog
      title={texts.removeTitle(name)}
      confirm={texts.remove}
      cancel={texts.cancel}
      isSending={isSending}
      problem={problem}
      onConfirm={() => void confirm()}
      onClose={close}
    >
      {texts.removeText}
    </ConfirmDialog>
  );
}
