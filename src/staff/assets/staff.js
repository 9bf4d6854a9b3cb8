// Everything on the page works without this: it only checks a form while it is filled in, says that something takes a while, and
// looks again while the search is learning.

const QUIET_MS = 700;
const LOOK_AGAIN_MS = 1_500;

/** Asks what is wrong with a form as it is, a moment after the last change. */
function checkWhileTyping(form) {
  const result = form.querySelector('[data-live-result]');
  let timer;
  let asking;
  const ask = async () => {
    asking?.abort();
    asking = new AbortController();
    const fields = new URLSearchParams(new FormData(form));
    fields.set('step', 'live');
    try {
      const answer = await fetch(form.action, { method: 'POST', body: fields, signal: asking.signal });
      if (answer.headers.get('content-type')?.startsWith('application/json'))
        show(result, await answer.json());
    } catch {
      // What is typed next asks again.
    }
  };
  form.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(ask, QUIET_MS);
  });
}

function show(result, { findings, overlaps, trouble }) {
  result.replaceChildren();
  result.classList.toggle('bad', findings.length > 0 || trouble !== undefined);
  const head = document.createElement('p');
  const also =
    overlaps > 0 ? `逆のことを教えている質問が${overlaps}件あります。「確かめる」で見られます。` : '';
  head.textContent =
    trouble ??
    (findings.length > 0
      ? `直すところが${findings.length}件あります。`
      : `書き方に直すところはありません。${also}`);
  result.append(head);
  if (findings.length === 0) return;
  const list = document.createElement('ul');
  for (const { problem, repair } of findings.slice(0, 8)) {
    const item = document.createElement('li');
    item.textContent = `${problem} → ${repair}`;
    list.append(item);
  }
  result.append(list);
}

for (const form of document.querySelectorAll('form[data-live]')) checkWhileTyping(form);

for (const form of document.querySelectorAll('form'))
  form.addEventListener('submit', ({ submitter }) => {
    const text = submitter?.dataset.slow;
    if (!text) return;
    submitter.setAttribute('aria-busy', 'true');
    submitter.textContent = text;
  });

// A button or link was pressed and its answer is under way: to load this page anew would call it off.
let isLeaving = false;
window.addEventListener('beforeunload', () => {
  isLeaving = true;
});

/** Loads the page anew when the search has learnt, unless somebody is writing or on the way to another page. */
async function lookAgain() {
  const answer = await fetch('/staff/learning').catch(() => undefined);
  const learning = answer?.ok ? await answer.json() : undefined;
  if (isLeaving) return;
  if (learning && learning.state !== 'learning') location.reload();
  else {
    const bar = document.querySelector('.learning progress');
    if (bar && learning?.share !== undefined) bar.value = Math.round(learning.share * 100);
    setTimeout(lookAgain, LOOK_AGAIN_MS);
  }
}

if (document.body.dataset.learning && !document.querySelector('form[data-live]'))
  setTimeout(lookAgain, LOOK_AGAIN_MS);
