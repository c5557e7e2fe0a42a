// graphql-transport-ws as npm's graphql-ws client speaks it.
import assert from 'node:assert/strict';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { Cable } from './cable.mjs';
import { all, deferred } from './talk.mjs';

const words = (topic) => ({ query: 'subscription ($topic: String!) { onWord(topic: $topic) }', variables: { topic } });
const count = (from, to) => ({ query: `subscription { onCount(from: ${from}, to: ${to}) }` });

function connect(talk, options) {
  return createClient({ url: talk.webSocket, webSocketImpl: WebSocket, retryAttempts: 0, ...options });
}

/** Iterates, with the first value that comes read already, because only then the server surely listens. */
async function listen(talk, client, topic) {
  const before = (await talk.ask('{ topics }')).topics;
  const heard = client.iterate(words(topic));
  const first = heard.next();
  await talk.untilTopics(before + 1);
  await talk.say(topic, 'first');
  assert.deepEqual((await first).value, { data: { onWord: 'first' } });
  return heard;
}

export const scenarios = [
  {
    name: 'Query_IsAnsweredOnceAndCompleted',
    async run(talk) {
      assert.deepEqual(await all(connect(talk).iterate({ query: '{ echo(text: "a") }' })), [{ data: { echo: 'a' } }]);
    },
  },
  {
    name: 'Query_WithVariablesAndOperationName_IsAnswered',
    async run(talk) {
      const operations = connect(talk).iterate({
        query: 'query A { echo(text: "a") } query B($text: String!) { echo(text: $text) }',
        operationName: 'B',
        variables: { text: 'é "\\ 🏦' },
      });
      assert.deepEqual(await all(operations), [{ data: { echo: 'é "\\ 🏦' } }]);
    },
  },
  {
    name: 'Mutation_IsCarriedOut',
    async run(talk) {
      const client = connect(talk);
      const heard = await listen(talk, client, 'a');
      const answer = await all(client.iterate({ query: 'mutation { say(topic: "a", word: "second") }' }));
      assert.deepEqual(answer, [{ data: { say: true } }]);
      assert.deepEqual((await heard.next()).value, { data: { onWord: 'second' } });
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
      const heard = await listen(talk, client, 'a');
      await talk.hush('a');
      assert.deepEqual(await all(heard), []);
    },
  },
  {
    name: 'Subscription_ClientEndsIt_LeavesTheTopicAndTheSocketGoesOn',
    async run(talk) {
      const sockets = [];
      const client = connect(talk, { on: { opened: (socket) => sockets.push(socket) } });
      const kept = await listen(talk, client, 'kept');
      const left = await listen(talk, client, 'left');
      await left.return();
      await talk.untilTopics(1);
      await talk.say('left', 'unheard');
      await talk.say('kept', 'heard');
      assert.deepEqual((await kept.next()).value, { data: { onWord: 'heard' } });
      assert.deepEqual(await all(client.iterate({ query: '{ echo(text: "a") }' })), [{ data: { echo: 'a' } }]);
      assert.equal(sockets.length, 1);
    },
  },
  {
    name: 'Subscriptions_OnOneSocket_KeepApart',
    async run(talk) {
      const client = connect(talk);
      const runs = await Promise.all([1, 11, 21].map((from) => all(client.iterate(count(from, from + 1)))));
      assert.deepEqual(
        runs.map((run) => run.map(({ data }) => data.onCount)),
        [[1, 2], [11, 12], [21, 22]],
      );
    },
  },
  {
    name: 'InvalidDocument_IsAnErrorOfItsOperationOnly',
    async run(talk) {
      const client = connect(talk);
      const heard = await listen(talk, client, 'a');
      for (const query of ['{ nothing }', '{', 'subscription { onWord }', 'subscription { onBreak(a: 1) }']) {
        await assert.rejects(all(client.iterate({ query })), ([error]) => {
          assert.equal(typeof error.message, 'string');
          assert.ok(error.locations);
          assert.ok(error.extensions.code);
          return true;
        });
      }
      await talk.say('a', 'second');
      assert.deepEqual((await heard.next()).value, { data: { onWord: 'second' } });
    },
  },
  {
    name: 'WrongVariable_IsAnErrorOfItsOperation',
    async run(talk) {
      const operation = connect(talk).iterate({ ...words('a'), variables: { topic: null } });
      await assert.rejects(all(operation), ([error]) => error.message.length > 0);
    },
  },
  {
    name: 'FieldError_ComesWithTheData',
    async run(talk) {
      const [{ data, errors }, ...rest] = await all(connect(talk).iterate({ query: '{ fails echo(text: "a") }' }));
      assert.deepEqual(data, { fails: null, echo: 'a' });
      assert.deepEqual(errors.map((error) => [error.path, error.extensions.code]), [[['fails'], 'ON_PURPOSE']]);
      assert.deepEqual(rest, []);
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
      assert.deepEqual(first, { data: { onBreak: 1 } });
      assert.equal(last.errors[0].extensions.code, 'INTERNAL_SERVER_ERROR');
      assert.doesNotMatch(JSON.stringify(last), /secret/);
      assert.deepEqual(rest, []);
    },
  },
  {
    name: 'ConnectionParameters_DecideOnTheSession',
    async run(talk) {
      const welcome = connect(talk, { connectionParams: { name: 'known' } });
      assert.deepEqual(await all(welcome.iterate({ query: '{ echo(text: "a") }' })), [{ data: { echo: 'a' } }]);
      const unwelcome = connect(talk, { connectionParams: async () => ({ name: 'refused' }) });
      await assert.rejects(
        all(unwelcome.iterate({ query: '{ echo(text: "a") }' })),
        ({ code, reason }) => code === 4403 && reason === 'Not you',
      );
    },
  },
  {
    name: 'Client_WithNothingLeftToAsk_SaysGoodbye',
    async run(talk) {
      const closed = deferred();
      const client = connect(talk, { on: { closed: closed.resolve } });
      await all(client.iterate({ query: '{ echo(text: "a") }' }));
      const { code, wasClean } = await closed.promise;
      assert.deepEqual([code, wasClean], [1000, true]);
      await talk.untilSessions(0);
    },
  },
  {
    name: 'Ping_OfTheClient_IsAnswered',
    async run(talk) {
      const pongs = deferred();
      let received = 0;
      const client = connect(talk, {
        keepAlive: 10,
        lazy: false,
        on: { pong: (isReceived) => isReceived && ++received === 3 && pongs.resolve() },
      });
      await pongs.promise;
      await client.dispose();
    },
  },
  {
    name: 'Ping_OfTheServer_KeepsAQuietClient',
    server: { keepAliveMilliseconds: 500 },
    async run(talk) {
      const pings = deferred();
      let received = 0;
      const client = connect(talk, { on: { ping: (isReceived) => isReceived && ++received === 2 && pings.resolve() } });
      const heard = await listen(talk, client, 'a');
      await pings.promise;
      await talk.say('a', 'second');
      assert.deepEqual((await heard.next()).value, { data: { onWord: 'second' } });
    },
  },
  {
    name: 'ClientWithoutPong_IsCutOff',
    server: { keepAliveMilliseconds: 50 },
    async run(talk) {
      const client = connect(talk, { disablePong: true });
      await assert.rejects(all(client.iterate(words('a'))), ({ code }) => code === 1006);
      await talk.untilTopics(0);
    },
  },
  {
    name: 'LostConnection_IsTriedAgainAndSubscribedAnew',
    async run(talk) {
      const cable = new Cable(talk.http);
      const attempts = [];
      const client = connect(talk, {
        url: (await cable.mend()).replace(/^http/, 'ws'),
        retryAttempts: 1000,
        retryWait: () => new Promise((resolve) => setTimeout(resolve, 10)),
        shouldRetry: () => true,
        on: { connecting: (isRetry) => attempts.push(isRetry) },
      });
      const heard = await listen(talk, client, 'a');
      await cable.cut();
      await talk.untilTopics(0);
      while (attempts.length < 3) await new Promise((resolve) => setTimeout(resolve, 5));
      await cable.mend();
      await talk.untilTopics(1);
      await talk.say('a', 'again');
      assert.deepEqual((await heard.next()).value, { data: { onWord: 'again' } });
      assert.deepEqual(attempts.slice(0, 3), [false, true, true]);
    },
  },
  {
    name: 'FrozenConnection_IsReplacedByAnother',
    async run(talk) {
      const connected = deferred();
      const client = connect(talk, {
        retryAttempts: 3,
        retryWait: async () => {},
        on: { connected: (socket, payload, isRetry) => isRetry && connected.resolve() },
      });
      const heard = await listen(talk, client, 'a');
      client.terminate();
      const next = heard.next();
      await connected.promise;
      await talk.untilSessions(1);
      await talk.untilTopics(1);
      await talk.say('a', 'again');
      assert.deepEqual((await next).value, { data: { onWord: 'again' } });
    },
  },
];
