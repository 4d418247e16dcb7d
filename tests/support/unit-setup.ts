import 'fake-indexeddb/auto';

// What modules ask of the browser when they are loaded or parse a sender; a test that needs more brings its own.
Object.assign(globalThis, {
  chrome: { runtime: { id: 'pressmark', getURL: (path: string) => `chrome-extension://pressmark${path}` } },
});
