/** An element that `frame.html` holds. */
export function element<T extends HTMLElement>(id: string): T {
  return document.getElementById(id) as T;
}
