import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import Button from 'react-bootstrap/Button';
import { useForm } from 'react-hook-form';
import { Link, useNavigate } from 'react-router';
import { z } from 'zod/mini';
import { RegisterDocument } from '../../generated/graphql';
import { ask } from '../../graphql/ask';
import { useBank } from '../../graphql/bank';
import { problemOfCode, problemTexts, unreachable, type Problem } from '../../graphql/problems';
import { useTexts } from '../../i18n/catalogue';
import { ProblemCard } from '../../ui/states';
import { TextField } from '../../ui/text-field';
import { explainRegister } from './refusals';
import { sessionTexts, type SessionTexts } from './texts';
import { Welcome } from './welcome';

const fields = (texts: SessionTexts) =>
  z.object({
    name: z.string().check(z.trim(), z.minLength(1, texts.nameMissing)),
    email: z.string().check(z.trim(), z.email(texts.emailWrong)),
    password: z.string().check(z.minLength(10, texts.passwordShort)),
    phone: z.string().check(z.trim(), z.regex(/^$|^\+[\d\s()-]{6,}$/, texts.phoneWrong)),
  });

type Values = z.infer<ReturnType<typeof fields>>;

export default function SignUpPage() {
  const texts = useTexts(sessionTexts);
  return (
    <Welcome title={texts.signUp}>
      <SignUpForm />
      <p className="welcome-other">
        {texts.alreadyCustomer} <Link to="/sign-in">{texts.signIn}</Link>
      </p>
    </Welcome>
  );
}

function SignUpForm() {
  const texts = useTexts(sessionTexts);
  const { send, problem } = useSignUp();
  const { register, handleSubmit, formState } = useForm<Values>({
    resolver: zodResolver(fields(texts)),
    defaultValues: { name: '', email: '', password: '', phone: '' },
  });
  const { errors, isSubmitting } = formState;
  return (
    <form noValidate onSubmit={(event) => void handleSubmit(send)(event)}>
      <TextField label={texts.name} autoComplete="name" error={errors.name?.message} {...register('name')} />
      <TextField
        label={texts.email}
        type="email"
        autoComplete="email"
        error={errors.email?.message}
        {...register('email')}
      />
      <TextField
        label={texts.password}
        hint={texts.passwordHint}
        type="password"
        autoComplete="new-password"
        error={errors.password?.message}
        {...register('password')}
      />
      <TextField
        label={texts.phone}
        hint={texts.phoneHint}
        type="tel"
        autoComplete="tel"
        error={errors.phone?.message}
        {...register('phone')}
      />
      {problem && <ProblemCard problem={problem} />}
      <Button type="submit" size="lg" className="w-100" aria-disabled={isSubmitting}>
        {texts.signUp}
      </Button>
    </form>
  );
}

function useSignUp() {
  const texts = useTexts(sessionTexts);
  const problems = useTexts(problemTexts);
  const { post } = useBank();
  const navigate = useNavigate();
  const [problem, setProblem] = useState<Problem | null>(null);

  async function send({ name, email, password, phone }: Values) {
    setProblem(null);
    const asked = await ask(post, RegisterDocument, {
      input: { name, email, password, ...(phone && { phone: phone.replace(/[\s()-]/g, '') }) },
    });
    if (!asked.data) {
      setProblem(asked.code === 'UNREACHABLE' ? unreachable(problems) : problemOfCode(asked.code, problems));
      return;
    }
    const [error] = asked.data.register.errors ?? [];
    if (error) setProblem(explainRegister(error, texts, problems));
    else await navigate('/sign-in', { state: { isRegistered: true, email } });
  }

  return { send, problem };
}
