/** Makes an element. Not from markup, which pages with Trusted Types do not take. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string>>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  return fill(document.createElement(tag), attributes, children);
}

const SVG = 'http://www.w3.org/2000/svg';

/** A line drawing on 24 × 24, which means nothing by itself. */
export function icon(name: string, d: string): SVGElement {
  const path = fill(document.createElementNS(SVG, 'path'), { d });
  const attributes = { class: name, viewBox: '0 0 24 24', 'aria-hidden': 'true' };
  return fill(document.createElementNS(SVG, 'svg'), attributes, [path]);
}

function fill<E extends Element>(
  element: E,
  attributes: Readonly<Record<string, string>>,
  children: (Node | string)[] = [],
): E {
  for (const name in attributes) element.setAttribute(name, attributes[name] ?? '');
  element.append(...children);
  return element;
}
