// Text that is cut, sticks out of the window, or lies on other text.
() => {
  const out = [];
  const apart = (e) => e.closest('.hidden, svg, [hidden], .skip, .sprite, textarea, thead');
  const says = (e) => `${e.tagName.toLowerCase()}.${e.className || ''} "${e.textContent.trim().replace(/\s+/g, ' ').slice(0, 40)}"`;
  for (const e of document.body.querySelectorAll('*')) {
    if (apart(e)) continue;
    const style = getComputedStyle(e);
    const cutsX = style.overflowX !== 'visible' && e.scrollWidth > e.clientWidth + 1;
    const cutsY = style.overflowY !== 'visible' && e.scrollHeight > e.clientHeight + 1;
    if (e.clientWidth > 1 && !e.matches('input') && (cutsX || cutsY)) out.push(`cut: ${says(e)}`);
  }
  const lines = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!node.data.trim() || apart(parent) || !parent.checkVisibility({ visibilityProperty: true })) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const rect of range.getClientRects()) {
      if (rect.width < 2) continue;
      if (rect.right > window.innerWidth + 1) out.push(`sticks out: ${says(parent)}`);
      lines.push({ node, parent, rect });
    }
  }
  lines.sort((a, b) => a.rect.top - b.rect.top);
  for (let i = 0; i < lines.length; i++) {
    for (let j = i + 1; j < lines.length && lines[j].rect.top < lines[i].rect.bottom - 6; j++) {
      const [a, b] = [lines[i], lines[j]];
      const wide = Math.min(a.rect.right, b.rect.right) - Math.max(a.rect.left, b.rect.left);
      const high = Math.min(a.rect.bottom, b.rect.bottom) - Math.max(a.rect.top, b.rect.top);
      if (a.node !== b.node && a.parent !== b.parent && wide > 2 && high > 6) out.push(`overlaps: ${says(a.parent)} and ${says(b.parent)}`);
    }
  }
  return [...new Set(out)];
}
