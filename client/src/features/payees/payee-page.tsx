import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import Button from 'react-bootstrap/Button';
import { useForm } from 'react-hook-form';
import { Link, useParams } from 'react-router';
import { useMutation, useQuery } from 'urql';
import { z } from 'zod/mini';
import { PayeeDocument, UpdatePayeeDocument, type PayeeFieldsFragment } from '../../generated/graphql';
import type { Problem } from '../../graphql/problems';
import { useTexts } from '../../i18n/catalogue';
import { useDates } from '../../i18n/dates';
import { Facts } from '../../payment/facts';
import { MatchChip } from '../../payment/match-chip';
import { matchTexts } from '../../payment/match-texts';
import { Icon } from '../../ui/icon';
import { Page } from '../../ui/page';
import { Empty, LoadProblem, ProblemCard, Skeleton } from '../../ui/states';
import { TextField } from '../../ui/text-field';
import { accountOf } from './account-of';
import { DeletePayee } from './delete-payee';
import { nameFields } from './name-fields';
import { useRefused } from './refusals';
import { payeeTexts } from './texts';

export default function PayeePage() {
  const texts = useTexts(payeeTexts);
  const { id = '' } = useParams();
  const [{ data, error }, reload] = useQuery({ query: PayeeDocument, variables: { id } });
  const payee = data?.node?.__typename === 'Payee' ? data.node : null;
  return (
    <Page title={payee?.nickname ?? payee?.name ?? texts.payee} back={{ to: '/payees', label: texts.payees }}>
      {!data && !error && <Skeleton rows={4} />}
      {error && !payee && <LoadProblem error={error} retry={reload} />}
      {data && !payee && !error && (
        <Empty icon="search" title={texts.notFound} action={<Link to="/payees">{texts.toPayees}</Link>}>
          {texts.notFoundText}
        </Empty>
      )}
      {payee && <Payee payee={payee} />}
    </Page>
  );
}

function Payee({ payee }: { payee: PayeeFieldsFragment }) {
  const texts = useTexts(payeeTexts);
  const matches = useTexts(matchTexts);
  const dates = useDates();
  return (
    <div className="two-columns">
      <section className="card-box" aria-label={texts.payee}>
        <Facts
          facts={[
            { label: texts.name, value: payee.name },
            { label: payee.iban ? texts.iban : texts.account, value: accountOf(payee) },
            { label: texts.nameCheck, value: <MatchChip match={payee.nameMatch} /> },
            { label: texts.addedAt, value: dates.day(payee.addedAt) },
          ]}
        />
        <p className="soft">{matches.meanings[payee.nameMatch]}</p>
        <div className="form-buttons">
          <Link
            className="btn btn-primary"
            to={
              payee.accountNumber
                ? `/transfer?to=${payee.accountNumber}`
                : `/transfer/elsewhere?to=${encodeURIComponent(payee.id)}`
            }
          >
            <Icon name="transfer" />
            {texts.transfer}
          </Link>
          <DeletePayee payee={payee} />
        </div>
      </section>
      <EditForm payee={payee} />
    </div>
  );
}

function EditForm({ payee }: { payee: PayeeFieldsFragment }) {
  const texts = useTexts(payeeTexts);
  const matches = useTexts(matchTexts);
  const refused = useRefused();
  const [, update] = useMutation(UpdatePayeeDocument);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [notice, setNotice] = useState('');
  const { register, handleSubmit, formState } = useForm({
    resolver: zodResolver(z.object(nameFields(texts))),
    defaultValues: { name: payee.name, nickname: payee.nickname ?? '' },
  });
  const { errors, isSubmitting } = formState;

  async function save({ name, nickname }: { name: string; nickname: string }) {
    setProblem(null);
    setNotice('');
    const { data, error } = await update({ input: { payeeId: payee.id, name, nickname: nickname || null } });
    const saved = data?.updatePayee.payee;
    if (saved) setNotice(`${texts.saved} ${matches.meanings[saved.nameMatch]}`);
    setProblem(refused(data?.updatePayee.errors, error));
  }

  return (
    <form
      noValidate
      className="card-box"
      onSubmit={(event) => {
        if (isSubmitting) event.preventDefault();
        else void handleSubmit(save)(event);
      }}
    >
      <TextField
        label={texts.name}
        hint={texts.nameHint}
        autoComplete="off"
        error={errors.name?.message}
        {...register('name')}
      />
      <TextField
        label={texts.nickname}
        autoComplete="off"
        error={errors.nickname?.message}
        {...register('nickname')}
      />
      <p role="status" className={notice ? 'notice' : ''}>
        {notice}
      </p>
      {problem && <ProblemCard problem={problem} />}
      <div className="form-buttons">
        <Button type="submit" variant="outline-primary" aria-disabled={isSubmitting}>
          {texts.save}
        </Button>
      </div>
    </form>
  );
}
