import type { CombinedError } from '@urql/core';
import { useState } from 'react';
import type { Problem } from '../../graphql/problems';
import { challengeOf, type Challenge } from '../../payment/challenge';
import { useRefused, type PeopleError } from './refusals';

export interface Answer {
  readonly errors: readonly PeopleError[] | null | undefined;
  readonly error: CombinedError | undefined;
}

/** One change at a time: why the last one was refused, or what confirms it. */
export function useSending() {
  const refused = useRefused();
  const [isSending, setIsSending] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [challenge, setChallenge] = useState<Challenge | null>(null);

  async function send(change: () => Promise<Answer>): Promise<boolean> {
    if (isSending) return false;
    setIsSending(true);
    setProblem(null);
    const { errors, error } = await change();
    const asked = challengeOf(errors?.[0] ?? {});
    const found = asked ? null : refused(errors, error);
    setIsSending(false);
    setChallenge(asked);
    setProblem(found);
    return !asked && !found;
  }

  return { isSending, problem, challenge, send };
}
