import { useState } from 'react';
import type { CombinedError } from '@urql/core';
import Button from 'react-bootstrap/Button';
import { useMutation } from 'urql';
import {
  CancelScheduleDocument,
  PauseScheduleDocument,
  ResumeScheduleDocument,
  SkipNextRunDocument,
  type ScheduleDetailsFragment,
} from '../../generated/graphql';
import { problemOf, problemTexts, type Problem } from '../../graphql/problems';
import { useTexts } from '../../i18n/catalogue';
import { useDates } from '../../i18n/dates';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { ProblemCard } from '../../ui/states';
import { lifeTexts } from './life-texts';
import { explainChange, type ScheduleChangeError } from './refusals';

interface Changed {
  readonly errors: readonly ScheduleChangeError[] | null | undefined;
  readonly error: CombinedError | undefined;
}

/** Pausing and resuming can be undone; skipping and ending are asked for twice. */
export function ScheduleActions({ schedule }: { schedule: ScheduleDetailsFragment }) {
  const texts = useTexts(lifeTexts);
  const dates = useDates();
  const { pause, resume, skip, end } = useChanges(schedule.id);
  const { isSending, problem, send, forget } = useSending();
  const [asking, setAsking] = useState<'skip' | 'end' | null>(null);
  const next = schedule.nextRuns[0]?.dueOn;

  const ask = (question: 'skip' | 'end' | null) => {
    forget();
    setAsking(question);
  };
  async function confirm(change: () => Promise<Changed>) {
    if (await send(change)) setAsking(null);
  }

  const dialog = { cancel: texts.cancel, isSending, problem, onClose: () => ask(null) };
  return (
    <>
      {problem && !asking && <ProblemCard problem={problem} />}
      <div className="form-buttons">
        {schedule.status === 'ACTIVE' && (
          <Button variant="outline-primary" aria-disabled={isSending} onClick={() => void send(pause)}>
            {texts.pause}
          </Button>
        )}
        {schedule.status === 'PAUSED' && (
          <Button aria-disabled={isSending} onClick={() => void send(resume)}>
            {texts.resume}
          </Button>
        )}
        {next && (
          <Button variant="outline-secondary" onClick={() => ask('skip')}>
            {texts.skip}
          </Button>
        )}
        <Button variant="outline-secondary" onClick={() => ask('end')}>
          {texts.end}
        </Button>
      </div>
      {asking === 'skip' && next && (
        <ConfirmDialog
          {...dialog}
          title={texts.skipTitle(dates.date(next))}
          confirm={texts.skip}
          onConfirm={() => void confirm(() => skip(next))}
        >
          {texts.skipText}
        </ConfirmDialog>
      )}
      {asking === 'end' && (
        <ConfirmDialog {...dialog} title={texts.endTitle} confirm={texts.end} onConfirm={() => void confirm(end)}>
          {texts.endText}
        </ConfirmDialog>
      )}
    </>
  );
}

/** One change at a time, and why the last one was refused. */
function useSending() {
  const texts = useTexts(lifeTexts);
  const problems = useTexts(problemTexts);
  const [isSending, setIsSending] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  async function send(change: () => Promise<Changed>): Promise<boolean> {
    if (isSending) return false;
    setIsSending(true);
    const { errors, error } = await change();
    setIsSending(false);
    const [refusal] = errors ?? [];
    const found = refusal ? explainChange(refusal, texts, problems) : error ? problemOf(error, problems) : null;
    setProblem(found);
    return found === null;
  }

  return { isSending, problem, send, forget: () => setProblem(null) };
}

function useChanges(scheduleId: string) {
  const [, pause] = useMutation(PauseScheduleDocument);
  const [, resume] = useMutation(ResumeScheduleDocument);
  const [, skip] = useMutation(SkipNextRunDocument);
  const [, cancel] = useMutation(CancelScheduleDocument);
  const input = { scheduleId };
  return {
    async pause() {
      const { data, error } = await pause({ input });
      return { errors: data?.pauseSchedule.errors, error };
    },
    async resume() {
      const { data, error } = await resume({ input });
      return { errors: data?.resumeSchedule.errors, error };
    },
    async skip(dueOn: string) {
      const { data, error } = await skip({ input: { scheduleId, dueOn } });
      return { errors: data?.skipNextRun.errors, error };
    },
    async end() {
      const { data, error } = await cancel({ input });
      return { errors: data?.cancelSchedule.errors, error };
    },
  };
}
