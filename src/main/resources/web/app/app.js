// Every line here is a convenience: the form works without it. Nothing is stored, nothing is fetched.

const all = (selector, inside = document) => [...inside.querySelectorAll(selector)];
const announce = (input) => input.dispatchEvent(new Event('change', { bubbles: true }));
const words = (text) => (text || '').split(' ').filter(Boolean);

// The error summary, also where autofocus is not honoured; its links put the cursor into the field.
const summary = document.querySelector('.summary');
const first = summary || document.querySelector('.notice[tabindex]');
addEventListener('pageshow', () => requestAnimationFrame(() => {
  if (document.activeElement === document.body) first?.focus();
}));
summary?.addEventListener('click', (event) => {
  const field = document.getElementById(event.target.closest('a')?.hash.slice(1));
  if (!field) return;
  event.preventDefault();
  (field.closest('fieldset')?.querySelector('legend') || document.querySelector(`label[for="${field.id}"]`))?.scrollIntoView();
  field.focus({ preventScroll: true });
});

// "None of these" clears the others, and the others clear it.
const standAlone = (box) => {
  const question = box.closest('[data-alone]');
  if (!question || box.type !== 'checkbox' || !box.checked) return;
  const alone = words(question.dataset.alone);
  all('input[type=checkbox]', question)
    .filter((other) => other !== box && other.name === box.name && other.checked)
    .filter((other) => alone.includes(box.value) || alone.includes(other.value))
    .forEach((other) => { other.checked = false; });
};

// A question that counts only for some answers of its page shows when one of them is given. What was typed stays in it.
const given = (rule) => {
  const [name, codes] = rule.split('=');
  return all(`input[name="${name}"]`).some((input) => input.checked && !input.closest('[hidden]') && words(codes).includes(input.value));
};
const reveal = () => all('[data-only-if]').forEach((question) => {
  question.hidden = !question.classList.contains('wrong') && !question.dataset.onlyIf.split(';').some(given);
});

// An error goes once its field was changed to something; none is raised here. Its room stays: a page that moves between
// the press and the release of a finger makes it miss.
const mended = (field) => {
  const question = field.closest('.question.wrong');
  if (!question) return;
  const fields = all('input, textarea', question);
  const choice = fields.some((one) => one.type === 'radio' || one.type === 'checkbox');
  const filled = choice ? fields.some((one) => one.checked) : fields.every((one) => one.value.trim() && one.validity.valid);
  if (!filled) return;
  question.classList.replace('wrong', 'mended');
  const error = question.querySelector('.error');
  all('[aria-describedby]', question).forEach((one) => one.setAttribute('aria-describedby',
    words(one.getAttribute('aria-describedby')).filter((id) => id !== error?.id).join(' ')));
  error?.classList.add('gone');
  all('.summary a').filter((link) => question.querySelector(link.hash)).forEach((link) => link.closest('li').classList.add('gone'));
  if (summary && !summary.querySelector('li:not(.gone)')) {
    summary.classList.add('gone');
    document.title = document.title.replace(/^[^:]{3,9}: /, '');
  }
};

// The areas map: a tap ticks its box in the list, hover and focus name the area.
const onMap = (node) => {
  const zone = node.closest?.('[data-zone]')?.dataset.zone || node.value;
  const map = node.closest?.('[data-map]');
  const box = map && zone && map.querySelector(`input[value="${zone}"]`);
  return box ? { box, says: map.querySelector('[data-map-says]') } : null;
};
const name = (event) => {
  const there = onMap(event.target);
  if (there?.says) there.says.textContent = there.box.labels[0].textContent.trim();
};
document.addEventListener('pointerover', name);
document.addEventListener('focusin', name);
document.addEventListener('click', (event) => {
  const there = event.target.closest?.('[data-zone]') && onMap(event.target);
  if (!there) return;
  there.box.checked = !there.box.checked;
  announce(there.box);
});

// How many characters are left, once three quarters are used; said aloud only when the typing pauses.
all('textarea[data-max]').forEach((area) => {
  const seen = document.createElement('p');
  const said = document.createElement('p');
  seen.className = 'hint count';
  seen.setAttribute('aria-hidden', 'true');
  said.className = 'hidden';
  said.setAttribute('role', 'status');
  area.after(seen, said);
  let pause;
  const count = () => {
    const left = area.dataset.max - area.value.length;
    const text = left > area.dataset.max / 4 ? '' : (left < 0 ? area.dataset.over : area.dataset.left).replace('#', Math.abs(left));
    seen.textContent = text;
    clearTimeout(pause);
    pause = setTimeout(() => { said.textContent = text; }, 1000);
  };
  area.addEventListener('input', count);
  if (area.value) count();
});

// One press sends once. A page that stays (a download) or comes back can be sent again. Files can take longer than any pause.
const buttons = (form, off) => all('button', form).forEach((button) => off ? button.setAttribute('aria-disabled', 'true') : button.removeAttribute('aria-disabled'));
const rest = (form) => { delete form.dataset.sent; buttons(form, false); };
document.addEventListener('submit', (event) => {
  const form = event.target;
  if (form.dataset.sent) { event.preventDefault(); return; }
  if (event.defaultPrevented) return;
  form.dataset.sent = '1';
  buttons(form, true);
  if (form.enctype !== 'multipart/form-data') setTimeout(() => rest(form), 5000);
});
addEventListener('pageshow', () => { all('form[data-sent]').forEach(rest); reveal(); });

document.addEventListener('change', (event) => { standAlone(event.target); mended(event.target); reveal(); });
reveal();
