import { CombinedError } from '@urql/core';
import { describe, expect, it } from 'vitest';
import { problemOf, problemTexts } from './problems';

const texts = problemTexts.en;
const refused = (extensions: Record<string, unknown>) =>
  new CombinedError({ graphQLErrors: [{ message: 'No.', extensions }] });

describe('an answer with errors', () => {
  it('that never came says that the bank cannot be reached', () => {
    const problem = problemOf(new CombinedError({ networkError: new TypeError('Failed to fetch') }), texts);
    expect(problem).toMatchObject({ title: texts.unreachable, code: 'UNREACHABLE', canRetry: true });
  });

  it('names the reference of a mistake of the bank', () => {
    const problem = problemOf(refused({ code: 'INTERNAL_SERVER_ERROR', correlationId: 'a1b2' }), texts);
    expect(problem.text).toContain('a1b2');
    expect(problem.code).toBe('INTERNAL_SERVER_ERROR');
  });

  it.each([
    ['AUTH_NOT_AUTHENTICATED', texts.signedOut],
    ['AUTH_NOT_AUTHORIZED', texts.notAllowed],
    ['TOO_MANY_REQUESTS', texts.busy],
    ['HC0047', texts.unexpected],
  ])('is told by its code: %s', (code, title) => {
    expect(problemOf(refused({ code }), texts)).toMatchObject({ code, title });
  });
});
