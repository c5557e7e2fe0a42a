import { baseUrl } from './browser';
import { oneTimeCode } from './totp';

interface Result<TData> {
  data?: TData;
  errors?: { message: string }[];
}

/** Asks the API directly, as another program of the customer would. */
export async function ask<TData>(
  query: string,
  variables: object,
  accessToken?: string,
  address = baseUrl,
): Promise<TData> {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json',
      ...(accessToken && { authorization: `Bearer ${accessToken}` }),
    },
    body: JSON.stringify({ query, variables }),
  });
  const answer = await response.text();
  if (!answer.startsWith('{')) throw new Error(`The API answered ${response.status} ${answer.slice(0, 200)}`);
  const { data, errors } = JSON.parse(answer) as Result<TData>;
  if (!data || errors?.length) throw new Error(`The API refused: ${JSON.stringify(errors)}`);
  return data;
}

export interface TestCustomer {
  readonly address: string;
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly accessToken: string;
  readonly accountNumber: string;
}

/** A customer of its own for each run, with one empty account in euros. */
export async function createCustomer(address = baseUrl): Promise<TestCustomer> {
  const name = 'Ada Lovelace';
  const email = `ada.${Date.now()}.${Math.floor(Math.random() * 1e6)}@example.com`;
  const password = 'correct horse battery staple 42';

  await ask(
    'mutation ($input: RegisterInput!) { register(input: $input) { customer { id } } }',
    { input: { name, email, password } },
    undefined,
    address,
  );
  const { login } = await ask<{ login: { session: { accessToken: string } | null } }>(
    'mutation ($input: LoginInput!) { login(input: $input) { session { accessToken } } }',
    { input: { email, password } },
    undefined,
    address,
  );
  const accessToken = login.session?.accessToken ?? '';
  const { openAccount } = await ask<{ openAccount: { account: { number: string } | null } }>(
    'mutation ($input: OpenAccountInput!) { openAccount(input: $input) { account { number } } }',
    { input: { type: 'CHECKING', currency: 'EUR', name: 'Everyday' } },
    accessToken,
    address,
  );
  return { address, name, email, password, accessToken, accountNumber: openAccount.account?.number ?? '' };
}

export async function deposit(customer: TestCustomer, value: string, description?: string): Promise<void> {
  await ask(
    'mutation ($input: DepositInput!) { deposit(input: $input) { transaction { id } } }',
    {
      input: {
        accountNumber: customer.accountNumber,
        amount: { value, currency: 'EUR' },
        description: description ?? null,
        idempotencyKey: crypto.randomUUID(),
      },
    },
    customer.accessToken,
    customer.address,
  );
}

/** Turns the second factor of a customer on; returns the secret of the app. */
export async function addSecondFactor(customer: TestCustomer): Promise<string> {
  const { enrollSecondFactor } = await ask<{ enrollSecondFactor: { enrollment: { secret: string } } }>(
    'mutation ($input: EnrollSecondFactorInput!) { enrollSecondFactor(input: $input) { enrollment { secret } } }',
    { input: { password: customer.password } },
    customer.accessToken,
    customer.address,
  );
  const { secret } = enrollSecondFactor.enrollment;
  await ask(
    'mutation ($input: ConfirmSecondFactorInput!) { confirmSecondFactor(input: $input) { recoveryCodes { codes } } }',
    { input: { oneTimeCode: oneTimeCode(secret) } },
    customer.accessToken,
    customer.address,
  );
  return secret;
}
