for (const button of document.querySelectorAll('[data-open-chat]')) {
  button.addEventListener('click', () => window.ServerIdSupport?.open());
}

document.getElementById('copy')?.addEventListener('click', async () => {
  const said = document.getElementById('copied');
  const snippet = document.getElementById('snippet');
  if (!said || !snippet) return;
  try {
    await navigator.clipboard.writeText(snippet.textContent ?? '');
    said.textContent = 'コピーしました。';
  } catch {
    getSelection()?.selectAllChildren(snippet);
    said.textContent = 'タグを選択しました。コピーしてお使いください。';
  }
});
