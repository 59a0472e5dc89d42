// Put into the page before anything of its own: takes down what a visitor feels.
(() => {
  const seen = { lcp: 0, fcp: 0, cls: 0, long: [], slow: 0 };
  Object.defineProperty(window, '__seen', { value: seen });
  const watch = (type, take, more) => new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true, ...more });
  watch('largest-contentful-paint', (e) => { seen.lcp = e.startTime; });
  watch('paint', (e) => { if (e.name === 'first-contentful-paint') seen.fcp = e.startTime; });
  watch('layout-shift', (e) => { if (!e.hadRecentInput) seen.cls += e.value; });
  watch('longtask', (e) => { seen.long.push([e.startTime, e.duration]); });
  watch('event', (e) => { if (e.interactionId) seen.slow = Math.max(seen.slow, e.duration); }, { durationThreshold: 16 });
})();
