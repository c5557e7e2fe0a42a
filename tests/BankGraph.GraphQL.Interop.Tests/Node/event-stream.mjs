// GraphQL over server-sent events as npm's graphql-sse client speaks it, distinct connections mode.
import assert from 'node:assert/strict';
import { createClient, NetworkError } from 'graphql-sse';
import { Cable } from './cable.mjs';
import { all } from './talk.mjs';

const words = { query: 'subscription { onWord(topic: "a") }' };
const count = (from, to) => ({ query: `subscription { onCount(from: ${from}, to: ${to}) }` });

function connect(talk, options) {
  return createClient({ url: talk.http, retryAttempts: 0, ...options });
}

/** Opens a stream by hand, to see what clients do not show. */
async function open(talk, query = words.query) {
  const stopped = new AbortController();
  const address = new URL(talk.http);
  address.searchParams.set('query', query);
  const response = await fetch(address, { headers: { accept: 'text/event-stream' }, signal: stopped.signal });
  return { response, chunks: response.body.pipeThrough(new TextDecoderStream()), stop: () => stopped.abort() };
}

export const scenarios = [
  {
    name: 'Query_IsAnsweredOnceAndCompleted',
    async run(talk) {
      const operation = { query: 'query ($text: String!) { echo(text: $text) }', variables: { text: 'a\nb\r\n"é🏦' } };
      assert.deepEqual(await all(connect(talk).iterate(operation)), [{ data: { echo: 'a\nb\r\n"é🏦' } }]);
    },
  },
  {
    name: 'Mutation_IsCarriedOut',
    async run(talk) {
      const client = connect(talk);
      const heard = client.iterate(words);
      const next = heard.next();
      await talk.untilTopics(1);
      const answer = await all(client.iterate({ query: 'mutation { say(topic: "a", word: "b") }' }));
      assert.deepEqual(answer, [{ data: { say: true } }]);
      assert.deepEqual((await next).value, { data: { onWord: 'b' } });
    },
  },
  {
    name: 'Subscription_ServerEndsIt_Completes',
    async run(talk) {
      const client = connect(talk);
      assert.deepEqual(
        await all(client.iterate(count(1, 3))),
        [1, 2, 3].map((onCount) => ({ data: { onCount } })),
      );
      const heard = all(client.iterate(words));
      await talk.untilTopics(1);
      await talk.say('a', 'b');
      await talk.hush('a');
      assert.deepEqual(await heard, [{ data: { onWord: 'b' } }]);
    },
  },
  {
    name: 'Subscription_ClientEndsIt_LeavesTheTopic',
    async run(talk) {
      const heard = connect(talk).iterate(words);
      const next = heard.next();
      await talk.untilTopics(1);
      await talk.say('a', 'b');
      await next;
      await heard.return();
      await talk.untilTopics(0);
    },
  },
  {
    name: 'Subscription_ClientDisposedOf_LeavesTheTopicUnheard',
    async run(talk) {
      const client = connect(talk);
      const heard = all(client.iterate(words));
      await talk.untilTopics(1);
      client.dispose();
      await talk.untilTopics(0);
      assert.deepEqual(await heard, []);
    },
  },
  {
    name: 'InvalidDocument_IsAnsweredWithErrorsAndNoData',
    async run(talk) {
      for (const query of ['{ nothing }', '{', 'subscription { onWord }', 'subscription { onBreak(a: 1) }']) {
        const [{ errors, ...others }, ...rest] = await all(connect(talk).iterate({ query }));
        assert.ok(errors[0].message && errors[0].locations && errors[0].extensions.code);
        assert.deepEqual([others, rest], [{}, []]);
      }
    },
  },
  {
    name: 'InvalidRequest_IsRefusedByItsStatus',
    async run(talk) {
      await assert.rejects(
        all(connect(talk).iterate({ query: ['{ echo }'] })),
        (error) => error instanceof NetworkError && error.response.status === 400,
      );
    },
  },
  {
    name: 'FieldError_ComesWithTheData',
    async run(talk) {
      const [{ data, errors }, ...rest] = await all(connect(talk).iterate({ query: '{ fails echo(text: "a") }' }));
      assert.deepEqual([data, rest], [{ fails: null, echo: 'a' }, []]);
      assert.deepEqual(errors.map((error) => [error.path, error.extensions.code]), [[['fails'], 'ON_PURPOSE']]);
    },
  },
  {
    name: 'FailedEvent_DoesNotEndTheSubscription',
    async run(talk) {
      const events = await all(connect(talk).iterate(count(12, 14)));
      assert.deepEqual(events.map(({ data }) => data), [{ onCount: 12 }, null, { onCount: 14 }]);
      assert.deepEqual(events[1].errors[0].path, ['onCount']);
    },
  },
  {
    name: 'BrokenSource_EndsWithAMaskedError',
    async run(talk) {
      const [first, last, ...rest] = await all(connect(talk).iterate({ query: 'subscription { onBreak }' }));
      assert.deepEqual([first, rest], [{ data: { onBreak: 1 } }, []]);
      assert.equal(last.errors[0].extensions.code, 'INTERNAL_SERVER_ERROR');
      assert.doesNotMatch(JSON.stringify(last), /secret/);
    },
  },
  {
    name: 'QuietStream_ShowsThatItIsAlive',
    server: { eventStreamKeepAliveMilliseconds: 20 },
    async run(talk) {
      const { response, chunks, stop } = await open(talk);
      assert.equal(response.headers.get('content-type'), 'text/event-stream; charset=utf-8');
      assert.equal(response.headers.get('cache-control'), 'no-store');
      let text = '';
      for await (const chunk of chunks.values({ preventCancel: true })) {
        text += chunk;
        if (text.length >= 15) break;
      }
      assert.match(text, /^(:\n\n)+$/);
      stop();
      await talk.untilTopics(0);
    },
  },
  {
    name: 'QuietStream_OfAClient_GoesOn',
    server: { eventStreamKeepAliveMilliseconds: 5 },
    async run(talk) {
      const heard = connect(talk).iterate(words);
      const next = heard.next();
      await talk.untilTopics(1);
      await new Promise((resolve) => setTimeout(resolve, 50));
      await talk.say('a', 'b');
      assert.deepEqual((await next).value, { data: { onWord: 'b' } });
      await heard.return();
    },
  },
  {
    name: 'Stream_ByGet_IsServedToo',
    async run(talk) {
      const { chunks } = await open(talk, count(1, 1).query);
      const event = 'event: next\ndata: {"data":{"onCount":1}}\n\nevent: complete\ndata:\n\n';
      assert.equal((await all(chunks)).join(''), `:\n\n${event}`);
    },
  },
  {
    name: 'LostConnection_IsTriedAgainAndSubscribedAnew',
    async run(talk) {
      const cable = new Cable(talk.http);
      const attempts = [];
      const client = connect(talk, {
        url: await cable.mend(),
        retryAttempts: 1000,
        retry: () => new Promise((resolve) => setTimeout(resolve, 10)),
        on: { connecting: (isRetry) => attempts.push(isRetry) },
      });
      const heard = client.iterate(words);
      const next = heard.next();
      await talk.untilTopics(1);
      await cable.cut();
      await talk.untilTopics(0);
      while (attempts.length < 3) await new Promise((resolve) => setTimeout(resolve, 5));
      await cable.mend();
      await talk.untilTopics(1);
      await talk.say('a', 'again');
      assert.deepEqual((await next).value, { data: { onWord: 'again' } });
      assert.deepEqual(attempts.slice(0, 3), [false, true, true]);
    },
  },
  {
    name: 'SlowReader_GetsWhatWaitedAndIsToldWhyItEnds',
    server: { maxQueuedEvents: 4 },
    async run(talk) {
      const { chunks } = await open(talk);
      await talk.untilTopics(1);
      let said = 0;
      while ((await talk.ask('{ topics }')).topics > 0) await talk.say('a', `${said++} `.padEnd(100_000, '.'));
      const events = (await all(chunks)).join('').split('\n\n').filter((event) => /^event: next/.test(event));
      const last = events.pop();
      events.forEach((event, index) => assert.match(event, new RegExp(`"onWord":"${index} `)));
      assert.match(last, /SUBSCRIBER_TOO_SLOW/);
      assert.ok(events.length < said, `${events.length} of ${said} words were kept`);
    },
  },
  {
    name: 'SingleConnectionMode_IsRefusedWithASentence',
    async run(talk) {
      const client = connect(talk, { singleConnection: true });
      await assert.rejects(
        all(client.iterate(words)),
        (error) => error instanceof NetworkError && error.response.status === 405,
      );

      // The client hangs up on the refusal; this is what it would have read.
      const refusal = await fetch(talk.http, { method: 'PUT' });
      const { errors } = await refusal.json();
      assert.deepEqual([refusal.status, refusal.headers.get('allow')], [405, 'GET, POST']);
      assert.match(errors[0].message, /GET .*POST/);
    },
  },
];
