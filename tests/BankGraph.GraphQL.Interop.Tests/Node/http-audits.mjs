// Runs graphql-http's audits of a server and prints one line of JSON for each: id, name, status and, where the server
// falls short, why. Without an address it prints their ids and names only.
import { serverAudits } from 'graphql-http';

const [url] = process.argv.slice(2);

for (const { id, name, fn } of serverAudits({ url: url ?? 'http://nowhere.invalid/' })) {
  console.log(JSON.stringify(url ? await run(fn) : { id, name }));
}

async function run(audit) {
  const { response, ...result } = await audit();
  return response ? { ...result, answer: await textOf(response) } : result;
}

async function textOf(response) {
  const body = response.bodyUsed ? '(read by the audit)' : await response.text();
  return `${response.status} ${response.headers.get('content-type')}\n${body}`;
}
