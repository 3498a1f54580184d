/* Runs in the page; read by accessible.ts. */
/* oxlint-disable no-unused-vars */

const CAN_BE_TOUCHED = [
  'a[href]',
  'button',
  'input:not([type=hidden])',
  'select',
  'textarea',
  'summary',
  '[role=button]',
  '[role=link]',
  '[role=tab]',
  '[role=menuitem]',
  '[role=option]',
  '[role=checkbox]',
  '[role=radio]',
  '[role=switch]',
].join(',');

/** What a field belongs to is touched with it. */
const AROUND = 'label, .ant-select, .ant-input-affix-wrapper, .ant-picker, .ant-input-number';

function inSentence(one) {
  const beside = [...(one.parentElement?.childNodes ?? [])];
  const words = (node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '';
  return one.matches('a') && getComputedStyle(one).display === 'inline' && beside.some(words);
}

function smallTargets(wanted) {
  const small = [];
  for (const one of document.querySelectorAll(CAN_BE_TOUCHED)) {
    const touched = one.closest(AROUND) ?? one;
    if (!touched.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
    if (one.closest('[inert], [aria-hidden=true]') || one.matches(':disabled') || inSentence(one)) continue;
    touched.scrollIntoView({ block: 'center', inline: 'center' });
    const { left, top, width, height } = touched.getBoundingClientRect();
    if (width < 2 || height < 2) continue;
    const [x, y, half] = [left + width / 2, top + height / 2, wanted / 2 - 0.6];
    // What lies around it counts when it answers for it, such as a padding drawn by ::after.
    const answers = (dx, dy) => {
      const hit = document.elementFromPoint(x + dx, y + dy);
      return hit !== null && touched.contains(hit);
    };
    const wide = width >= wanted - 0.5 || (answers(-half, 0) && answers(half, 0));
    const high = height >= wanted - 0.5 || (answers(0, -half) && answers(0, half));
    if (wide && high) continue;
    const name = one.getAttribute('aria-label') ?? (one.textContent ?? '').trim().slice(0, 30);
    const size = `${Math.round(width)}×${Math.round(height)}`;
    small.push(`small: ${one.tagName.toLowerCase()} “${name}” ${size} .${touched.className}`.slice(0, 160));
  }
  window.scrollTo(0, 0);
  return [...new Set(small)];
}

function tooWide() {
  const root = document.documentElement;
  const width = window.innerWidth;
  const areas = [root, ...document.querySelectorAll('main, [role=dialog]')];
  if (
    areas.every((area) => area.scrollWidth <= Math.max(area.clientWidth, 1) + 1) &&
    width === root.clientWidth
  )
    return [];
  const out = [...document.querySelectorAll('main *, [role=dialog] *, nav *')].filter(
    (one) => one.getBoundingClientRect().right > root.clientWidth + 1 && one.checkVisibility(),
  );
  return out
    .map(
      (one) =>
        `wide: ${one.tagName.toLowerCase()}.${one.className} to ${Math.round(one.getBoundingClientRect().right)} px`,
    )
    .slice(0, 6)
    .concat(`wide: page ${root.scrollWidth} px on ${root.clientWidth}`);
}
