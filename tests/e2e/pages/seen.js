/** Writes down everything that happens to a page, so that a test can say: nothing touched it. */
(() => {
  const loads = Number(sessionStorage.getItem('loads') ?? 0) + 1;
  sessionStorage.setItem('loads', String(loads));
  const seen = { loads, changes: [], errors: [], messages: [], blurs: 0, focuses: 0 };
  window.__seen = seen;
  const namesAtStart = new Set(Object.getOwnPropertyNames(window));

  const describe = ({ type, target, attributeName, addedNodes }) =>
    [type, target.nodeName, attributeName, ...[...addedNodes].map((node) => node.nodeName)]
      .filter(Boolean)
      .join(' ');
  const watchChanges = () => {
    new MutationObserver((changes) => seen.changes.push(...changes.map(describe))).observe(
      document,
      {
        subtree: true,
        childList: true,
        attributes: true,
        characterData: true,
      },
    );
  };
  addEventListener('load', watchChanges);
  addEventListener('error', (event) => seen.errors.push(String(event.message)));
  addEventListener('unhandledrejection', (event) => seen.errors.push(String(event.reason)));
  addEventListener('message', (event) => seen.messages.push(String(event.origin)));
  addEventListener('blur', () => {
    seen.blurs += 1;
  });
  addEventListener('focus', () => {
    seen.focuses += 1;
  });

  /** What was found, with what can only be told at the end. */
  window.__report = () => ({
    ...seen,
    globals: Object.getOwnPropertyNames(window).filter((name) => !namesAtStart.has(name)),
    foreignResources: performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .filter((name) => !name.startsWith(location.origin)),
    styleSheets: document.styleSheets.length + document.adoptedStyleSheets.length,
    frames: window.frames.length,
  });
})();
