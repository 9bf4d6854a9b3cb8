import type { Answer } from '../answer';
import { Shell } from './layout';

const TROUBLE: Readonly<Record<number, string>> = {
  403: 'アクセスコードが違います。もう一度お確かめください。',
  429: '入力の誤りが続いたため、いまは受け付けられません。',
};

/** Asks for the access code. @param waitSeconds until another try is taken */
export function loginPage(status: 401 | 403 | 429, waitSeconds?: number): Answer {
  const trouble = TROUBLE[status];
  const page = (
    <Shell title="サポート担当者ページ">
      <main id="main" class="door" tabIndex={-1}>
        <h1>サポート担当者ページ</h1>
        {trouble && (
          <p class="note bad" role="alert">
            {trouble}
            {waitSeconds !== undefined &&
              (waitSeconds < 60
                ? `${waitSeconds}秒ほど待って、もう一度お試しください。`
                : `約${Math.ceil(waitSeconds / 60)}分後にもう一度お試しください。`)}
          </p>
        )}
        <form method="post" action="/staff/enter">
          <label>
            お名前
            <input name="your-name" autocomplete="name" maxLength={60} required />
            <span class="hint">直した記録に残ります。</span>
          </label>
          <label>
            アクセスコード
            <input name="code" type="password" autocomplete="current-password" maxLength={200} required />
          </label>
          <button class="main" type="submit">
            入る
          </button>
        </form>
      </main>
    </Shell>
  );
  return { page, status, ...(waitSeconds !== undefined && { retryAfterSeconds: waitSeconds }) };
}
