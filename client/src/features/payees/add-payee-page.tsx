import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useClient, useMutation } from 'urql';
import { AddPayeeDocument, PayeeNameCheckDocument, type PayeeNameCheckQuery } from '../../generated/graphql';
import { problemOf, problemTexts, type Problem } from '../../graphql/problems';
import { useTexts } from '../../i18n/catalogue';
import { withoutSpaces } from '../../payment/account-number';
import { Page } from '../../ui/page';
import { PayeeForm, type PayeeValues } from './payee-form';
import { NameFound } from './name-found';
import { useRefused } from './refusals';
import { payeeTexts } from './texts';

type Check = PayeeNameCheckQuery['payeeNameCheck'];

const blank: PayeeValues = { where: 'here', name: '', nickname: '', accountNumber: '', iban: '' };

/** Writes a payee down, once the customer knows whether the name fits. */
export default function AddPayeePage() {
  const texts = useTexts(payeeTexts);
  const problems = useTexts(problemTexts);
  const client = useClient();
  const { add, problem, setProblem } = useAdd();
  const [values, setValues] = useState(blank);
  const [found, setFound] = useState<Check | null>(null);

  async function submit(given: PayeeValues) {
    setValues(given);
    setProblem(null);
    if (given.where === 'elsewhere') return add(given);
    const variables = { toAccountNumber: withoutSpaces(given.accountNumber), name: given.name };
    const { data, error } = await client.query(PayeeNameCheckDocument, variables, { requestPolicy: 'network-only' });
    if (!data) setProblem(error ? problemOf(error, problems) : null);
    else if (data.payeeNameCheck.match === 'MATCH') await add(given);
    else setFound(data.payeeNameCheck);
    return undefined;
  }

  return (
    <Page title={texts.add} back={{ to: '/payees', label: texts.payees }}>
      <div className="card-box payment">
        {found ? (
          <NameFound
            name={values.name}
            knownAs={found.knownAs ?? null}
            problem={problem}
            add={(name) => add({ ...values, name })}
            change={() => {
              setProblem(null);
              setFound(null);
            }}
          />
        ) : (
          <PayeeForm values={values} problem={problem} submit={submit} />
        )}
      </div>
    </Page>
  );
}

function useAdd() {
  const navigate = useNavigate();
  const refused = useRefused();
  const [, addPayee] = useMutation(AddPayeeDocument);
  const [problem, setProblem] = useState<Problem | null>(null);

  async function add({ where, name, nickname, accountNumber, iban }: PayeeValues) {
    setProblem(null);
    const account = where === 'here' ? { accountNumber: withoutSpaces(accountNumber) } : { iban };
    const { data, error } = await addPayee({ input: { name, nickname: nickname || null, ...account } });
    if (data?.addPayee.payee) await navigate('/payees', { replace: true });
    else setProblem(refused(data?.addPayee.errors, error));
  }

  return { add, problem, setProblem };
}
