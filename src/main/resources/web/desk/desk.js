// Every line here is a convenience: the desk works without it. No key decides anything.

const table = document.querySelector('[data-queue]');
const rows = table ? [...table.querySelectorAll('tbody tr')] : [];
const link = (row) => row?.querySelector('[data-open]');
const typing = (target) => target.closest('input:not([type=checkbox]), textarea, select');

let at = -1;
const move = (to) => {
  at = Math.max(0, Math.min(rows.length - 1, to));
  link(rows[at])?.focus();
  rows[at]?.scrollIntoView({ block: 'nearest' });
};
rows.forEach((row, index) => row.addEventListener('focusin', () => { at = index; }));

const acts = {
  j: () => move(at + 1),
  ArrowDown: () => move(at + 1),
  k: () => move(at - 1),
  ArrowUp: () => move(at - 1),
  o: () => link(rows[at])?.click(),
  x: () => rows[at]?.querySelector('input[type=checkbox]')?.click(),
  '/': () => { location.href = '/desk/search'; },
  f: () => { const filters = document.getElementById('filters'); if (filters) { filters.open = true; filters.querySelector('select')?.focus(); } },
  u: () => document.querySelector('main a.back')?.click(),
  '?': () => { location.href = '/desk/keys'; },
};
const places = { q: '/desk/queue', m: '/desk/queue?view=mine' };
let going = false;

// Letters work only where the list, or nothing, has focus: never while somebody types (WCAG 2.1.4).
if (!document.cookie.includes('desk-keys=off')) {
  addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
    const inList = table?.contains(event.target) || event.target === document.body;
    if (!inList && !(event.key === 'u' && event.target.closest('main'))) return;
    if (going && places[event.key]) { location.href = places[event.key]; return; }
    going = event.key === 'g';
    if (event.key.startsWith('Arrow') && event.target === document.body) return;
    const act = acts[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
}

// New arrivals are counted in a bar; no row moves under the pointer.
const bar = document.getElementById('arrivals');
const ask = async () => {
  if (document.hidden) return;
  const answer = await fetch('/desk/queue/new?since=' + bar.dataset.since).catch(() => null);
  const number = answer?.ok ? parseInt(await answer.text(), 10) : 0;
  if (number > 0) {
    bar.querySelector('.number').textContent = number > 99 ? '99+' : String(number);
    bar.hidden = false;
  }
};
if (bar) setInterval(ask, 60_000);

// Whoever types is there, though no page is opened: a decision written for half an hour must not meet an ended session.
const ending = document.getElementById('ending');
const [soon, over] = ending ? ending.querySelectorAll('p') : [];
const SOON = 180;
const session = async (how) => {
  const answer = await fetch('/desk/session/' + how, { redirect: 'manual' }).catch(() => null);
  const ended = answer?.type === 'opaqueredirect';
  if (!ended && !answer?.ok) return;
  const left = ended ? 0 : parseInt(await answer.text(), 10);
  soon.hidden = ended || left > SOON;
  over.hidden = !ended;
  ending.hidden = soon.hidden && over.hidden;
};
if (ending) {
  let told = Date.now();
  const here = () => { told = Date.now(); session('here'); };
  addEventListener('input', () => { if (Date.now() - told > 60_000) here(); });
  soon.querySelector('button').addEventListener('click', here);
  setInterval(() => { if (!document.hidden) session('left'); }, 60_000);
  document.addEventListener('visibilitychange', () => { if (!document.hidden && Date.now() - told > 60_000) session('left'); });
}
