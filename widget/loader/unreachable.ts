/** After the browser has drawn something in the frame, the chat's own script has had its turn. */
const AFTER_LOAD_MS = 1_500;
/** Where nothing answers at all, the browser draws nothing either. */
const AT_LATEST_MS = 15_000;

/** Calls back when the frame shows no sign of life; not after `cancel`. */
export function watchFrame(frame: HTMLIFrameElement, onDead: () => void): { cancel(): void } {
  let timer = setTimeout(onDead, AT_LATEST_MS);
  const onLoad = () => {
    clearTimeout(timer);
    timer = setTimeout(onDead, AFTER_LOAD_MS);
  };
  frame.addEventListener('load', onLoad);
  return {
    cancel() {
      frame.removeEventListener('load', onLoad);
      clearTimeout(timer);
    },
  };
}

/** Stands where the chat would, so that nobody is left with the browser's own error page and no way out of it. */
export function drawNotice(document: Document, again: () => void, close: () => void): HTMLElement {
  const notice = document.createElement('div');
  notice.className = 'notice';
  notice.innerHTML =
    '<p role="alert">チャットに接続できませんでした。少し時間をおいて、もう一度お試しください。</p><button type="button">もう一度試す</button><button type="button">閉じる</button>';
  const [first, second] = notice.querySelectorAll('button');
  first?.addEventListener('click', again);
  second?.addEventListener('click', close);
  return notice;
}
