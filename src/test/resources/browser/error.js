// What is wrong with how a refused page shows its errors; nothing, if all is well.
(prefix) => {
  const out = [];
  const text = (e) => { const copy = e.cloneNode(true); copy.querySelectorAll('.hidden').forEach((h) => h.remove()); return copy.textContent.trim().replace(/\s+/g, ' '); };
  const summary = document.querySelector('.summary');
  if (!summary) return ['no summary'];
  if (document.activeElement !== summary) out.push('the focus is not on the summary');
  if (!document.title.startsWith(prefix)) out.push(`the title does not begin with ${prefix}`);
  const links = [...summary.querySelectorAll('a')];
  if (!links.length) out.push('no link in the summary');
  const errors = [...document.querySelectorAll('.question .error')].map(text);
  for (const link of links) {
    const field = document.getElementById(link.hash.slice(1));
    if (!field) out.push(`the link ${link.hash} leads nowhere`);
    if (!errors.includes(text(link))) out.push(`not the same words at the field: "${text(link)}"`);
    const question = field && field.closest('.question');
    const error = question && question.querySelector('.error');
    if (error && ![...question.querySelectorAll('[aria-describedby]')].some((one) => one.getAttribute('aria-describedby').split(' ').includes(error.id))) out.push(`no field names its error ${error.id}`);
  }
  if (errors.length !== links.length) out.push(`${errors.length} errors at fields, ${links.length} in the summary`);
  return out;
}
