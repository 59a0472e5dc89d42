// What can be pressed and is smaller than the floor in width or height: "tag width x height text". A link inside a sentence is exempt.
(floor) => {
  const seen = (e) => e.getClientRects().length > 0 && getComputedStyle(e).visibility !== 'hidden' && !e.closest('.hidden');
  const sentence = (e) => e.matches('a') && getComputedStyle(e).display === 'inline'
    && e.parentElement.textContent.trim().length > e.textContent.trim().length;
  const box = (e) => {
    const rects = [e, ...(e.labels || [])].map((one) => one.getBoundingClientRect());
    const left = Math.min(...rects.map((r) => r.left));
    const top = Math.min(...rects.map((r) => r.top));
    return { right: Math.max(...rects.map((r) => r.right)),
      width: Math.max(...rects.map((r) => r.right)) - left, height: Math.max(...rects.map((r) => r.bottom)) - top };
  };
  return [...document.querySelectorAll('a[href], button, summary, select, textarea, input:not([type=hidden])')]
    .filter((e) => seen(e) && !sentence(e))
    .map((e) => ({ e, b: box(e) }))
    .filter(({ b }) => b.right > 0 && (b.width < floor - 0.5 || b.height < floor - 0.5))
    .map(({ e, b }) => `${e.tagName.toLowerCase()} ${Math.round(b.width)} x ${Math.round(b.height)} "${e.textContent.trim().replace(/\s+/g, ' ').slice(0, 40) || e.id}"`);
}
