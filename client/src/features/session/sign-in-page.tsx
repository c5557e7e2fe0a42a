import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import Button from 'react-bootstrap/Button';
import { useForm } from 'react-hook-form';
import { Link, useLocation } from 'react-router';
import { z } from 'zod/mini';
import { anotherPerson } from '../../../session/session-store';
import { useSession } from '../../../session/use-session';
import { LoginDocument } from '../../generated/graphql';
import { ask } from '../../graphql/ask';
import { erased, signedOut, useBank } from '../../graphql/bank';
import { problemOfCode, problemTexts, unreachable, type Problem } from '../../graphql/problems';
import { useTexts } from '../../i18n/catalogue';
import { useDates } from '../../i18n/dates';
import { ProblemCard } from '../../ui/states';
import { TextField } from '../../ui/text-field';
import { idle } from './idle';
import { PasskeySignIn } from './passkey-sign-in';
import { explainLogin } from './refusals';
import { wasAway } from './restore';
import { sessionTexts, type SessionTexts } from './texts';
import { Welcome } from './welcome';

const fields = (texts: SessionTexts) =>
  z.object({
    email: z.string().check(z.trim(), z.email(texts.emailWrong)),
    password: z.string().check(z.minLength(1, texts.passwordMissing)),
    oneTimeCode: z.string(),
    newPassword: z.string().check(z.regex(/^$|^.{10,}$/s, texts.passwordShort)),
  });

type Values = z.infer<ReturnType<typeof fields>>;

/** What the page before has done. */
interface SignInState {
  readonly isRegistered?: boolean;
  readonly isReset?: boolean;
  readonly email?: string;
}

export default function SignInPage() {
  const texts = useTexts(sessionTexts);
  const { session } = useBank();
  const { endedBecause } = useSession(session);
  const { isRegistered = false, isReset = false } = (useLocation().state ?? {}) as SignInState;
  return (
    <Welcome title={texts.signIn}>
      {endedBecause !== null && !isReset && (
        <p className="notice" role="status">
          {noticeOf(endedBecause, texts)}
        </p>
      )}
      {(isRegistered || isReset) && (
        <p className="notice" role="status">
          {isReset ? texts.reset : texts.registered}
        </p>
      )}
      <SignInForm />
      <PasskeySignIn />
      <p className="welcome-other">
        <Link to="/forgotten-password">{texts.forgotten}</Link>
      </p>
      <p className="welcome-other">
        {texts.noAccountYet} <Link to="/sign-up">{texts.signUp}</Link>
      </p>
    </Welcome>
  );
}

function noticeOf(endedBecause: string, texts: SessionTexts): string {
  switch (endedBecause) {
    case idle:
      return texts.ended;
    case wasAway:
      return texts.wasAway;
    case signedOut:
      return texts.signedOut;
    case erased:
      return texts.erased;
    case anotherPerson:
      return texts.anotherPerson;
    default:
      return texts.endedElsewhere;
  }
}

function SignInForm() {
  const texts = useTexts(sessionTexts);
  const signIn = useSignIn();
  const { state } = useLocation();
  const { register, handleSubmit, formState } = useForm<Values>({
    resolver: zodResolver(fields(texts)),
    defaultValues: { email: (state as SignInState | null)?.email ?? '', password: '', oneTimeCode: '', newPassword: '' },
  });
  const { errors, isSubmitting } = formState;
  const step = signIn.asksForCode ? texts.oneMoreStep : signIn.asksForOwn && texts.ownNeededText;
  return (
    <form noValidate onSubmit={(event) => void handleSubmit(signIn.send)(event)}>
      <TextField
        label={texts.email}
        type="email"
        autoComplete="username"
        error={errors.email?.message}
        {...register('email')}
      />
      <TextField
        label={texts.password}
        type="password"
        autoComplete="current-password"
        error={errors.password?.message}
        {...register('password')}
      />
      <p role="status" className={step && !signIn.problem ? 'notice' : 'visually-hidden'}>
        {step}
      </p>
      {signIn.asksForOwn && (
        <TextField
          label={texts.newPassword}
          hint={texts.passwordHint}
          type="password"
          autoComplete="new-password"
          autoFocus
          error={errors.newPassword?.message}
          {...register('newPassword')}
        />
      )}
      {signIn.asksForCode && (
        <TextField
          label={texts.oneTimeCode}
          hint={texts.oneTimeCodeHint}
          autoComplete="one-time-code"
          autoFocus
          {...register('oneTimeCode')}
        />
      )}
      {signIn.problem && <ProblemCard problem={signIn.problem} />}
      <Button type="submit" size="lg" className="w-100" aria-disabled={isSubmitting}>
        {texts.signIn}
      </Button>
    </form>
  );
}

function useSignIn() {
  const texts = useTexts(sessionTexts);
  const problems = useTexts(problemTexts);
  const dates = useDates();
  const { post, session, drafts } = useBank();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [asksForCode, setAsksForCode] = useState(false);
  const [asksForOwn, setAsksForOwn] = useState(false);

  async function send({ email, password, oneTimeCode, newPassword }: Values) {
    setProblem(null);
    const input = {
      email,
      password,
      ...(oneTimeCode && { oneTimeCode: oneTimeCode.trim() }),
      ...(newPassword && { newPassword }),
      // A browser takes the cookie only from a page that was sent safely.
      refreshTokenInCookie: isSecureContext,
    };
    const asked = await session.inTurn(() => ask(post, LoginDocument, { input }));
    if (!asked.data) {
      setProblem(asked.code === 'UNREACHABLE' ? unreachable(problems) : problemOfCode(asked.code, problems));
      return;
    }
    const [error] = asked.data.login.errors ?? [];
    if (error) {
      const needsCode = error.__typename === 'OneTimeCodeRequiredError';
      const needsOwn = error.__typename === 'PasswordChangeRequiredError';
      setAsksForCode(needsCode);
      if (needsOwn) setAsksForOwn(true);
      // To be asked for more is no mistake of anybody's; to have sent something wrong is.
      const isAsked = (needsCode && !oneTimeCode) || (needsOwn && !asksForOwn);
      if (!isAsked) setProblem(explainLogin(error, texts, problems, dates.time));
    } else if (asked.data.login.session) {
      drafts.openFor(asked.data.login.session.customer.email);
      session.adopt(asked.data.login.session, asked.serverTime);
    }
  }

  return { send, problem, asksForCode, asksForOwn };
}
