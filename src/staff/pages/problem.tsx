import type { Answer } from '../answer';
import { Shell } from './layout';

/** A page that only says what went wrong. @param status HTTP */
export function problemPage(status: number, text: string): Answer {
  const page = (
    <Shell title="お知らせ">
      <main id="main" class="door" tabIndex={-1}>
        <h1>{text}</h1>
        <p>
          <a href="/staff">サポート担当者ページの先頭へ</a>
        </p>
      </main>
    </Shell>
  );
  return { page, status };
}
