// Runs what one of the modules here expects of a server.
//   node scenario.mjs <module>               lists its scenarios, one line of JSON each
//   node scenario.mjs <module> <name> <url>  runs one; the exit code says whether it came out as expected
import { Talk } from './talk.mjs';

const [module, name, url] = process.argv.slice(2);
const { scenarios } = await import(new URL(module, import.meta.url));

if (name) {
  await scenarios.find((scenario) => scenario.name === name).run(new Talk(url));

  // A client that holds a connection open for later must not hold up the verdict.
  process.exit(0);
}

for (const { name, server } of scenarios) console.log(JSON.stringify({ name, server }));
