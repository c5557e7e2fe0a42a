export interface Example {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly query: string;
  /** JSON with placeholders such as {{account}}; empty when the operation takes no variables. */
  readonly variables: string;
}

export interface ExampleGroup {
  readonly title: string;
  readonly examples: readonly Example[];
}

/** In the order in which a newcomer would try them; names are those of the files. */
export const exampleOrder: Readonly<Record<string, readonly string[]>> = {
  'Getting in': ['register', 'login', 'me'],
  Accounts: ['open-account', 'deposit', 'transfer', 'history'],
  Bills: ['billers', 'link-biller', 'pay-bill'],
  Live: ['on-balance-changed'],
};

const folder = '../../../schema/operations/examples';
export const queryFiles = import.meta.glob<string>('../../../schema/operations/examples/*.graphql', {
  query: '?raw',
  import: 'default',
  eager: true,
});
export const variableFiles = import.meta.glob<string>('../../../schema/operations/examples/*.variables.json', {
  query: '?raw',
  import: 'default',
  eager: true,
});

export const exampleGroups: readonly ExampleGroup[] = Object.entries(exampleOrder).map(([title, names]) => ({
  title,
  examples: names.map(load),
}));

function load(name: string): Example {
  const source = queryFiles[`${folder}/${name}.graphql`];
  if (source === undefined) throw new Error(`There is no example called ${name}.`);
  return { name, ...readExample(source), variables: variableFiles[`${folder}/${name}.variables.json`] ?? '' };
}

/** The comments on top are for the menu: the first line is the title, the others describe. The rest is the query. */
export function readExample(source: string): Pick<Example, 'title' | 'description' | 'query'> {
  const lines = source.trimEnd().split('\n');
  const end = lines.findIndex((line) => !line.startsWith('#'));
  const [title = '', ...description] = lines.slice(0, end).map((line) => line.slice(1).trim());
  return { title, description: description.join(' '), query: lines.slice(end).join('\n') };
}
