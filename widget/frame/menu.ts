import { element } from './element';

export interface MenuPorts {
  /** Undefined where there is no page around the frame to be large in. */
  enlarge: ((large: boolean) => void) | undefined;
  save(): void;
  print(): void;
  erase(): void;
  restart(erase: boolean): void;
}

/** The dialogs over the chat. Each leads back to where it was opened from. */
export function offerMenu(ports: MenuPorts): void {
  const menu = element<HTMLDialogElement>('menu');
  const confirm = element<HTMLDialogElement>('confirm');
  const erasing = element<HTMLDialogElement>('erasing');
  const on = (id: string, press: () => void) => element(id).addEventListener('click', press);
  for (const dialog of [menu, confirm, erasing]) {
    for (const button of dialog.querySelectorAll('[data-close]'))
      button.addEventListener('click', () => dialog.close());
    dialog.addEventListener('click', (event) => {
      if (event.target === dialog) dialog.close();
    });
  }
  on('open-menu', () => menu.showModal());
  on('restart', () => confirm.showModal());
  on('confirm-yes', () => {
    confirm.close();
    const erase = element<HTMLInputElement>('confirm-erase');
    ports.restart(erase.checked);
    erase.checked = false;
  });
  const large = element('enlarge');
  large.hidden = ports.enlarge === undefined;
  on('enlarge', () => {
    const isLarge = large.getAttribute('aria-pressed') !== 'true';
    large.setAttribute('aria-pressed', String(isLarge));
    ports.enlarge?.(isLarge);
    menu.close();
  });
  on('save', () => {
    menu.close();
    ports.save();
  });
  on('print', () => {
    menu.close();
    ports.print();
  });
  on('erase', () => {
    menu.close();
    erasing.showModal();
  });
  on('erase-yes', () => {
    erasing.close();
    ports.erase();
  });
}

/** Whether one of them is open: then Escape is theirs. */
export const dialogIsOpen = (): boolean => document.querySelector('dialog[open]') !== null;
