import { zodResolver } from '@hookform/resolvers/zod';
import { lazy, Suspense, useState } from 'react';
import Button from 'react-bootstrap/Button';
import { useForm } from 'react-hook-form';
import { useNavigate } from 'react-router';
import { useMutation } from 'urql';
import { z } from 'zod/mini';
import { CloseAccountDocument, type AccountFieldsFragment } from '../../generated/graphql';
import { problemOf, type Problem } from '../../graphql/problems';
import { useTexts } from '../../i18n/catalogue';
import { useExplanations } from '../../payment/answer';
import { challengeOf, type Challenge } from '../../payment/challenge';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { ProblemCard, Skeleton } from '../../ui/states';
import { TextField } from '../../ui/text-field';
import { Obstacles, type Obstacle } from './obstacles';
import { explainClose } from './refusals';
import { lifeTexts } from './texts';
import { WithAccount } from './with-account';

// Only customers with a second factor are asked for a code.
const ChallengeForm = lazy(async () => ({ default: (await import('../../payment/challenge-form')).ChallengeForm }));

export default function ClosePage() {
  const texts = useTexts(lifeTexts);
  return (
    <WithAccount title={texts.closeTitle}>
      {(account) => (
        <div className="card-box payment">
          {account.status === 'CLOSED' ? <p>{texts.alreadyClosedText}</p> : <CloseAccount account={account} />}
        </div>
      )}
    </WithAccount>
  );
}

/** Says what closing means, asks twice, and lists what still stands in the way. */
function CloseAccount({ account }: { account: AccountFieldsFragment }) {
  const texts = useTexts(lifeTexts);
  const { close, isSending, problem, obstacles, challenge } = useClose(account);
  const [reason, setReason] = useState<string | null>(null);
  const { register, handleSubmit, getValues, formState } = useForm({
    resolver: zodResolver(z.object({ reason: reasonField(texts.reasonWrong) })),
    defaultValues: { reason: '' },
  });

  async function confirm() {
    await close(reason ?? '');
    setReason(null);
  }

  return (
    <>
      <p>{texts.closeText}</p>
      <form noValidate onSubmit={(event) => void handleSubmit((values) => setReason(values.reason))(event)}>
        <TextField
          label={texts.reason}
          autoComplete="off"
          error={formState.errors.reason?.message}
          {...register('reason')}
        />
        {problem && <ProblemCard problem={problem} />}
        {obstacles.length > 0 && <Obstacles obstacles={obstacles} account={account} />}
        {!challenge && (
          <div className="form-buttons">
            <Button type="submit" variant={obstacles.length > 0 ? 'outline-primary' : 'primary'}>
              {obstacles.length > 0 ? texts.closeAgain : texts.close}
            </Button>
          </div>
        )}
      </form>
      {challenge && (
        <Suspense fallback={<Skeleton rows={1} />}>
          <p className="notice">{texts.codeNeeded}</p>
          <ChallengeForm challenge={challenge} done={() => void close(getValues('reason'))} />
        </Suspense>
      )}
      {reason !== null && (
        <ConfirmDialog
          title={texts.closeQuestion}
          confirm={texts.close}
          cancel={texts.back}
          isSending={isSending}
          problem={null}
          onConfirm={() => void confirm()}
          onClose={() => setReason(null)}
        >
          {texts.closeForGood}
        </ConfirmDialog>
      )}
    </>
  );
}

/** A line that says something, or nothing. */
const reasonField = (message: string) =>
  z.string().check(z.trim(), z.refine((reason) => reason === '' || (reason.length >= 3 && reason.length <= 300), message));

function useClose({ number }: AccountFieldsFragment) {
  const texts = useTexts(lifeTexts);
  const by = useExplanations();
  const navigate = useNavigate();
  const [{ fetching }, send] = useMutation(CloseAccountDocument);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [obstacles, setObstacles] = useState<readonly Obstacle[]>([]);
  const [challenge, setChallenge] = useState<Challenge | null>(null);

  async function close(reason: string) {
    if (fetching) return;
    const { data, error } = await send({ input: { accountNumber: number, reason: reason || null } });
    const [refusal] = data?.closeAccount.errors ?? [];
    const asked = refusal ? challengeOf(refusal) : null;
    setChallenge(asked);
    setObstacles(refusal?.__typename === 'AccountNotClosableError' ? refusal.obstacles : []);
    if (data?.closeAccount.account) await navigate(`/accounts/${number}`, { replace: true });
    else if (refusal && !asked) setProblem(explainClose(refusal, texts, by));
    else setProblem(error ? problemOf(error, by.problems) : null);
  }

  return { close, isSending: fetching, problem, obstacles, challenge };
}
