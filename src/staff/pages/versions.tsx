import type { VNode } from 'preact';
import type { FileDifference } from '../../knowledge/editing/difference';
import type { Learning } from '../../learning';
import type { VersionHead } from '../../store';
import type { Visit } from '../visit';
import { Layout } from './layout';
import { FormHead, moment } from './parts';

interface ListProps {
  visit: Visit;
  learning: Learning;
  versions: readonly VersionHead[];
}

export function VersionList({ visit, learning, versions }: ListProps): VNode {
  return (
    <Layout title="保存の履歴" visit={visit} learning={learning}>
      <p class="lead">保存するたびに、だれが・いつ・何を直したかが残ります。どの状態にも戻せます。</p>
      {versions.length === 0 ? (
        <p class="empty">まだ何も保存していません。</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">版</th>
              <th scope="col">日時</th>
              <th scope="col">直した人</th>
              <th scope="col">内容</th>
            </tr>
          </thead>
          <tbody>
            {versions.map(({ number, at, author, comment }) => (
              <tr key={number}>
                <td>
                  <a href={`/staff/versions/${number}`}>版{number}</a>
                </td>
                <td>{moment(at)}</td>
                <td>{author}</td>
                <td>{comment}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Layout>
  );
}

interface VersionProps {
  visit: Visit;
  learning: Learning;
  version: VersionHead;
  differences: readonly FileDifference[];
  /** The newest one, and therefore as the files are. */
  isNewest: boolean;
  /** It was saved just now. */
  isFresh: boolean;
  trouble: string | undefined;
  /** Questions that it is about, with what is answered to them now. */
  tried: readonly { question: string; says: string }[];
}

export function VersionPage(props: VersionProps): VNode {
  const { visit, learning, version, differences, isNewest, isFresh, trouble, tried } = props;
  const { number, at, author, comment } = version;
  return (
    <Layout title={isFresh ? '保存しました' : `版${number}`} visit={visit} learning={learning}>
      {trouble !== undefined && (
        <p class="note bad" role="alert">
          {trouble}
        </p>
      )}
      <div class={isFresh ? 'note good' : 'note'} {...(isFresh && { role: 'status' })}>
        <p>
          {comment.split('\n').map((line) => (
            <span key={line} class="line">
              {line}
            </span>
          ))}
        </p>
        <p class="meta">
          版{number}・{moment(at)}・{author} さん
        </p>
      </div>
      {tried.length > 0 && (
        <section aria-labelledby="tried">
          <h2 id="tried">{learning.state === 'learning' ? '学び直す前の答え' : '今の答え'}</h2>
          <ul class="plain-list">
            {tried.map(({ question, says }) => (
              <li key={question}>
                「{question}」→ {says} <a href={`/staff/try?q=${encodeURIComponent(question)}`}>詳しく見る</a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <form class="row" method="post" action={`/staff/versions/${number}`}>
        <FormHead visit={visit} />
        <button name="do" value="undo" type="submit" data-slow="取り消しています…">
          この保存を取り消す
        </button>
        {!isNewest && (
          <button name="do" value="restore" type="submit" data-slow="戻しています…">
            この時点の状態に全部戻す
          </button>
        )}
        <a href="/staff/versions">履歴の一覧</a>
        <a href="/staff/questions">答えられなかった質問へ</a>
      </form>
      <section aria-labelledby="difference">
        <h2 id="difference">違い</h2>
        {differences.map((difference) => (
          <Difference key={difference.file} difference={difference} />
        ))}
      </section>
    </Layout>
  );
}

const SIGNS = { in: '足した行', out: '消した行', beside: '' } as const;

const NOTES = { made: '(新しいファイル)', removed: '(消したファイル)', changed: '' } as const;

/** What a change does to a file. */
export function Difference({ difference: { file, kind, lines } }: { difference: FileDifference }): VNode {
  return (
    <figure class="difference">
      <figcaption>
        {file}
        {NOTES[kind]}
      </figcaption>
      <ol>
        {lines.map(({ kind: side, text }, at) => (
          <li key={`${at} ${text}`} class={side}>
            {side !== 'beside' && <span class="hidden">{SIGNS[side]}: </span>}
            <span class="sign" aria-hidden="true">
              {side === 'in' ? '+' : side === 'out' ? '−' : ' '}
            </span>
            {text || ' '}
          </li>
        ))}
      </ol>
    </figure>
  );
}
