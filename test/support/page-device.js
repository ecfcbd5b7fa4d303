// What a browser keeps, looked at from inside a page.
globalThis.pageDevice = {
  /** Resolves when the page and its questionnaire would open without network. */
  async ready() {
    const { serviceWorker } = navigator;
    await serviceWorker.ready;
    if (!serviceWorker.controller) {
      await new Promise((resolve) => serviceWorker.addEventListener('controllerchange', resolve, { once: true }));
    }
    const cache = await caches.open('opencria-instruments');
    while ((await cache.keys()).length === 0) await new Promise((resolve) => requestAnimationFrame(resolve));
  },

  /** Resolves when a worker with such a cache has taken over and no other is on its way. */
  async controlledBy(name) {
    const { serviceWorker } = navigator;
    for (;;) {
      const { active, installing, waiting } = await serviceWorker.ready;
      const there = (await caches.keys()).some((cache) => cache.startsWith(name));
      const settled = !installing && !waiting && active.state === 'activated' && serviceWorker.controller === active;
      if (there && settled) return;
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  },

  /** Everything kept, as text: rows of the database, plain storage, addresses in the caches. */
  async everything() {
    const found = [JSON.stringify(localStorage), JSON.stringify(sessionStorage)];
    for (const row of await rows('sealed')) found.push(text(row));
    for (const row of await rows('keys')) found.push(text(row));
    for (const name of await caches.keys()) {
      for (const { url } of await (await caches.open(name)).keys()) found.push(`cached ${new URL(url).pathname}`);
    }
    return found;
  },

  /** How many keys and encrypted rows there are. */
  async count() {
    return { keys: (await rows('keys')).length, sealed: (await rows('sealed')).length };
  },

  /** Whether any key could be read out by a script. */
  async extractable() {
    const all = (await rows('keys')).flatMap(({ half, opened }) => (opened ? [half, opened] : [half]));
    return all.some((key) => key.extractable);
  },
};

function text(row) {
  return Object.entries(row)
    .map(([name, value]) => {
      const bytes = value instanceof ArrayBuffer || ArrayBuffer.isView(value);
      return `${name}=${bytes ? new TextDecoder('latin1').decode(value) : String(value)}`;
    })
    .join(' ');
}

async function rows(store) {
  const database = await asked(indexedDB.open('opencria'));
  const found = database.objectStoreNames.contains(store)
    ? await asked(database.transaction(store).objectStore(store).getAll())
    : [];
  database.close();
  return found;
}

function asked(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
