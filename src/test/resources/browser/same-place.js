// Whether help stands where it stands on every page, and nothing hinders paste or a password manager.
() => {
  const out = [];
  const phone = document.querySelector('footer.foot p:first-child a[href^="tel:"]');
  if (!phone) out.push('no phone number first in the footer');
  for (const field of document.querySelectorAll('input:not([type=hidden], [type=radio], [type=checkbox], [type=file]), textarea')) {
    const paste = new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData: new DataTransfer() });
    if (!field.dispatchEvent(paste)) out.push(`paste is refused in ${field.id}`);
    if (['email', 'tel', 'password'].includes(field.type) && ['', 'off'].includes(field.autocomplete)) out.push(`${field.id} does not say what it is for to a password manager or keyboard`);
  }
  return out;
}
