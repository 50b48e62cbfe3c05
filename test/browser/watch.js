// Stands first in a page and writes down what happens on it.
const seen = { console: [], errors: [], violations: [], shift: 0 };
window.seen = seen;

for (const level of ['warn', 'error']) {
  const said = console[level].bind(console);
  console[level] = (...words) => {
    seen.console.push(words.join(' '));
    said(...words);
  };
}
window.addEventListener('error', ({ message }) => seen.errors.push(message ?? 'not loaded'), true);
window.addEventListener('unhandledrejection', ({ reason }) => seen.errors.push(String(reason)));
document.addEventListener('securitypolicyviolation', (event) =>
  seen.violations.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`),
);
if (PerformanceObserver.supportedEntryTypes.includes('layout-shift')) {
  new PerformanceObserver((list) => {
    for (const { value } of list.getEntries()) seen.shift += value;
  }).observe({ type: 'layout-shift', buffered: true });
}

// A page that nobody may look into says itself what it shows.
document.addEventListener('diagram-ready', (event) => {
  const [diagram] = event.composedPath();
  const words = diagram.shadowRoot.querySelector('svg').textContent;
  window.parent.postMessage({ ready: diagram.localName, words }, '*');
});
