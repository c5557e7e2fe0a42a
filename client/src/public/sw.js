// Keeps the client's own files, so that it opens without a network. Nothing that the bank answers is ever kept.
const shell = 'shell-1';
const page = '/';
const plain = ['/icon.svg', '/icon-192.png', '/icon-512.png', '/manifest.webmanifest', '/theme.js'];
const notTheClients = /^\/(graphql|health|biller-simulator|\.well-known)(\/|$)/;

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(activate()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== location.origin) return;
  if (url.pathname.startsWith('/assets/')) event.respondWith(assetFirst(request));
  else if (plain.includes(url.pathname)) event.respondWith(networkFirst(request, keepPlain));
  else if (request.mode === 'navigate' && !notTheClients.test(url.pathname))
    event.respondWith(networkFirst(request, keepPage, page));
});

async function install() {
  const cache = await caches.open(shell);
  await cache.addAll(plain);
  await keepPage(cache, page, await fetch(page));
  await self.skipWaiting();
}

async function activate() {
  for (const name of await caches.keys()) if (name !== shell) await caches.delete(name);
  await self.clients.claim();
}

/** Assets carry their hash in their name, so what is kept is what the server would send. */
async function assetFirst(request) {
  const cache = await caches.open(shell);
  const kept = await cache.match(request);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) await cache.put(request, answer.clone());
  return answer;
}

async function networkFirst(request, keep, key = request) {
  const cache = await caches.open(shell);
  try {
    const answer = await fetch(request);
    if (answer.ok) await keep(cache, key, answer.clone());
    return answer;
  } catch (error) {
    const kept = await cache.match(key);
    if (kept) return kept;
    throw error;
  }
}

async function keepPlain(cache, request, answer) {
  await cache.put(request, answer);
}

/** A new release names other assets: they come and those of the old one go, together with its page. */
async function keepPage(cache, key, answer) {
  const html = await answer.clone().text();
  const before = await cache.match(key);
  if (before && (await before.text()) === html) return;
  for (const kept of await cache.keys()) {
    if (new URL(kept.url).pathname.startsWith('/assets/')) await cache.delete(kept);
  }
  await cache.addAll([...new Set(html.match(/\/assets\/[\w.-]+/g))]);
  await cache.put(key, answer);
}
