import type { ComponentChildren, VNode } from 'preact';
import type { Learning } from '../../learning';
import type { Visit } from '../visit';

const PAGES = [
  ['', '概要'],
  ['questions', '答えられなかった質問'],
  ['try', '試してみる'],
  ['entries', '質問と答え'],
  ['topics', '答えない話題'],
  ['words', '言葉'],
  ['practice', '練習問題'],
  ['rules', '決まりごと'],
  ['contact', '窓口'],
  ['versions', '保存の履歴'],
] as const;

interface Props {
  title: string;
  visit: Visit;
  learning: Learning;
  children: ComponentChildren;
}

/** A page with its head, its ways to the other pages, and how the search is doing. */
export function Layout({ title, visit, learning, children }: Props): VNode {
  const [here = ''] = visit.path;
  return (
    <Shell title={title} refreshes={learning.state === 'learning' && !visit.form}>
      <header class="top">
        <a class="brand" href="/staff">
          <span class="mark" aria-hidden="true">
            ID
          </span>
          <span>
            サーバIDサポートボット<small>サポート担当者ページ</small>
          </span>
        </a>
        <div class="who">
          {visit.name !== undefined && <span class="person">{visit.name} さん</span>}
          {visit.canLeave && (
            <form method="post" action="/staff/leave">
              <input type="hidden" name="token" value={visit.token} />
              <button class="plain" type="submit">
                終了する
              </button>
            </form>
          )}
        </div>
      </header>
      <div class="frame">
        <nav class="side" aria-label="ページ">
          <ul>
            {PAGES.map(([path, label]) => (
              <li key={path}>
                <a
                  href={path === '' ? '/staff' : `/staff/${path}`}
                  {...(path === here && { 'aria-current': 'page' })}
                >
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <main id="main" tabIndex={-1}>
          <LearningNote learning={learning} />
          <h1>{title}</h1>
          {children}
        </main>
      </div>
    </Shell>
  );
}

/** Says what the search is doing where it is not simply ready. */
function LearningNote({ learning }: { learning: Learning }): VNode | null {
  if (learning.state === 'ready') return null;
  if (learning.state === 'learning') {
    const done = learning.share === undefined ? undefined : Math.round(learning.share * 100);
    return (
      <div class="note learning" role="status">
        <p>
          <strong>学び直しています{done !== undefined && `(${done}%)`}。</strong>
          それまでは、直前の内容でお答えしています。数秒で終わります。
        </p>
        <progress max={100} {...(done !== undefined && { value: done })} aria-label="学び直しの進み" />
      </div>
    );
  }
  return (
    <div class="note bad" role="alert">
      <p>
        <strong>ファイルに直すところがあるため、前の内容のままお答えしています。</strong>
      </p>
      <p class="small">{learning.message}</p>
    </div>
  );
}

/** The document around every page. */
export function Shell({
  title,
  refreshes = false,
  children,
}: {
  title: string;
  refreshes?: boolean;
  children: ComponentChildren;
}): VNode {
  return (
    <html lang="ja">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        {refreshes && (
          <noscript>
            <meta http-equiv="refresh" content="4" />
          </noscript>
        )}
        <title>{`${title} | サーバIDサポートボット`}</title>
        <link rel="stylesheet" href="/staff/staff.css" />
        <link rel="icon" href="data:," />
        <script src="/staff/staff.js" defer />
      </head>
      <body {...(refreshes && { 'data-learning': 'yes' })}>
        <a class="skip" href="#main">
          本文へ
        </a>
        {children}
      </body>
    </html>
  );
}
