/** As the service takes them; a certificate has a few kB. */
const LARGEST = 256 * 1024;
const TOO_LARGE = 'ファイルが大きすぎます(256 kBまで)。証明書かCSRのファイル(ふつうは数kB)をお選びください。';

/** Keeps a file that the service would refuse from being sent, which would only be said to have failed. */
export function limitFiles(document: Document, tell: (text: string) => void): void {
  const onChange = (event: Event) => {
    const input = event.target;
    if (!(input instanceof HTMLInputElement) || input.type !== 'file') return;
    const tooLarge = [...(input.files ?? [])].some(({ size }) => size > LARGEST);
    tell(tooLarge ? TOO_LARGE : '');
    if (!tooLarge) return;
    event.stopImmediatePropagation();
    input.value = '';
  };
  document.addEventListener('change', onChange, true);
}
