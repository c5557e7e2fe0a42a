import type { SecondFactorKind } from '../generated/graphql';

/** What takes a fresh code before it is done. */
export interface Challenge {
  readonly id: string;
  readonly factors: readonly SecondFactorKind[];
}

/** The challenge of a refusal; null of one that no code helps against. */
export function challengeOf(refusal: unknown): Challenge | null {
  const { __typename, challengeId, factors } = refusal as {
    readonly __typename?: string;
    readonly challengeId?: string | null;
    readonly factors?: readonly SecondFactorKind[];
  };
  return __typename === 'StepUpRequiredError' && challengeId ? { id: challengeId, factors: factors ?? [] } : null;
}
