// Reads one result file, TRX or Vitest's JSON, and the log of its run: prints "<passed> <failed>" and, on stderr, what
// failed and why. A test that was skipped counts as failed, and so does a file without tests: neither has shown anything.
import { readFileSync } from 'node:fs';

const [file, log] = process.argv.slice(2);
const text = readFileSync(file, 'utf8');
const results = file.endsWith('.trx') ? readTrx(text) : readVitest(JSON.parse(text));

const passed = results.filter((result) => result.outcome === 'passed').length;
const failures = results.filter((result) => result.outcome !== 'passed');
if (results.length === 0) failures.push({ name: file, outcome: 'failed', message: 'No test ran.' });

for (const { name, outcome, message } of failures) {
  console.error(`  ${outcome.toUpperCase()}  ${name}`);
  for (const line of message.split('\n').filter(Boolean).slice(0, 25)) console.error(`      ${line}`);
}
console.log(`${passed} ${failures.length}`);

function readTrx(xml) {
  const pattern = /<UnitTestResult\b([^>]*?)(?:\/>|>([\s\S]*?)<\/UnitTestResult>)/g;
  return [...xml.matchAll(pattern)].map(([, attributes, body = '']) => ({
    name: unescapeXml(/testName="([^"]*)"/.exec(attributes)?.[1] ?? '?'),
    outcome: { Passed: 'passed', NotExecuted: 'skipped' }[/outcome="([^"]*)"/.exec(attributes)?.[1]] ?? 'failed',
    message: unescapeXml(
      [/<Message>([\s\S]*?)<\/Message>/, /<StackTrace>([\s\S]*?)<\/StackTrace>/]
        .map((part) => part.exec(body)?.[1] ?? '')
        .join('\n')
        .trim(),
    ),
  }));
}

function readVitest(report) {
  return report.testResults.flatMap((file) => {
    const tests = file.assertionResults.map((test) => ({
      name: test.fullName,
      outcome: { passed: 'passed', failed: 'failed' }[test.status] ?? 'skipped',
      message: test.failureMessages.join('\n'),
    }));
    // A file that cannot be loaded, or whose set-up fails, reports no failed test of its own.
    const isBroken = file.status === 'failed' && !tests.some((test) => test.outcome === 'failed');
    const message = file.message || readFileSync(log, 'utf8').trimEnd().split('\n').slice(-25).join('\n');
    return isBroken ? [...tests, { name: file.name, outcome: 'failed', message }] : tests;
  });
}

function unescapeXml(value) {
  const names = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
  return value
    .replace(/&#x([0-9a-f]+);/gi, (_, digits) => String.fromCodePoint(parseInt(digits, 16)))
    .replace(/&(lt|gt|quot|apos|amp);/g, (_, name) => names[name]);
}
