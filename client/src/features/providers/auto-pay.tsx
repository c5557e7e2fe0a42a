import { lazy, Suspense, useState } from 'react';
import { Link } from 'react-router';
import { useMutation } from 'urql';
import { RemoveAutoPayDocument, SetAutoPayDocument, type ProviderFieldsFragment } from '../../generated/graphql';
import { allows } from '../../graphql/account-right';
import type { Problem } from '../../graphql/problems';
import { useTexts } from '../../i18n/catalogue';
import { toWire, type Money } from '../../money/money';
import { challengeOf, type Challenge } from '../../payment/challenge';
import { usePayableAccounts } from '../../payment/use-payable-accounts';
import { Card } from '../../ui/card';
import { LoadProblem, Skeleton } from '../../ui/states';
import { AutoPayForm } from './auto-pay-form';
import { useRefused } from './refusals';
import { providerTexts } from './texts';

const ChallengeForm = lazy(async () => ({ default: (await import('../../payment/challenge-form')).ChallengeForm }));
const ConfirmDialog = lazy(async () => ({ default: (await import('../../ui/confirm-dialog')).ConfirmDialog }));

/** Whether the bills of a provider are paid by themselves, from which account and up to how much. */
export function AutoPay({ provider }: { provider: ProviderFieldsFragment }) {
  const texts = useTexts(providerTexts);
  const { accounts, error, reload } = usePayableAccounts();
  const { currency } = provider.biller;
  const payable = accounts?.filter((account) => account.currency === currency && allows(account, 'PAY'));
  const { notice, problem, asked, set, remove } = useAutoPay(provider.id);
  const [isAsking, setIsAsking] = useState(false);
  const [isSending, setIsSending] = useState(false);

  async function turnOff() {
    if (isSending) return;
    setIsSending(true);
    const isOff = await remove();
    setIsSending(false);
    if (isOff) setIsAsking(false);
  }

  return (
    <Card title={texts.autoPay}>
      <p className="soft">{provider.autoPay ? texts.autoPayOn : texts.autoPayOff}</p>
      {payable && payable.length > 0 ? (
        <AutoPayForm
          // What the bank has made of it is what the form shows next.
          key={JSON.stringify(provider.autoPay)}
          autoPay={provider.autoPay}
          accounts={payable}
          problem={isAsking ? null : problem}
          submit={set}
          turnOff={provider.autoPay && (() => setIsAsking(true))}
        />
      ) : payable ? (
        <p>
          {texts.noAccount(currency)} <Link to="/accounts/open">{texts.openAccount}</Link>
        </p>
      ) : error ? (
        <LoadProblem error={error} retry={reload} />
      ) : (
        <Skeleton rows={3} />
      )}
      {asked && (
        <Suspense fallback={<Skeleton rows={1} />}>
          <p className="notice">{texts.codeNeeded}</p>
          <ChallengeForm key={asked.challenge.id} challenge={asked.challenge} done={() => void set(...asked.order)} />
        </Suspense>
      )}
      <p role="status" className={notice ? 'notice' : ''}>
        {notice}
      </p>
      {isAsking && (
        <Suspense>
          <ConfirmDialog
            title={texts.turnOffTitle}
            confirm={texts.turnOff}
            cancel={texts.cancel}
            {...{ isSending, problem }}
            onConfirm={() => void turnOff()}
            onClose={() => setIsAsking(false)}
          >
            {texts.turnOffText}
          </ConfirmDialog>
        </Suspense>
      )}
    </Card>
  );
}

type Order = readonly [fromAccountNumber: string, ceiling: Money, daysBefore: number];

function useAutoPay(linkId: string) {
  const texts = useTexts(providerTexts);
  const refused = useRefused();
  const [, setAutoPay] = useMutation(SetAutoPayDocument);
  const [, removeAutoPay] = useMutation(RemoveAutoPayDocument);
  const [notice, setNotice] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  /** What waits for a code or a passkey, which is good for exactly that. */
  const [asked, setAsked] = useState<{ readonly challenge: Challenge; readonly order: Order } | null>(null);

  function settle(found: Problem | null, done: string): boolean {
    setProblem(found);
    setNotice(found ? '' : done);
    return found === null;
  }

  return {
    notice,
    problem,
    asked,
    async set(...order: Order) {
      const [fromAccountNumber, ceiling, daysBefore] = order;
      const input = { linkId, fromAccountNumber, ceiling: toWire(ceiling), daysBefore };
      const { data, error } = await setAutoPay({ input });
      const challenge = challengeOf(data?.setAutoPay.errors?.[0] ?? {});
      setAsked(challenge && { challenge, order });
      if (challenge) settle(null, '');
      else settle(refused(data?.setAutoPay.errors, error), texts.saved);
    },
    async remove() {
      setAsked(null);
      const { data, error } = await removeAutoPay({ input: { linkId } });
      return settle(refused(data?.removeAutoPay.errors, error), texts.turnedOff);
    },
  };
}
