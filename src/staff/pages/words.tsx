import type { VNode } from 'preact';
import type { Row } from '../../knowledge/editing/sheets';
import { keyOf } from '../../knowledge/editing/sheets';
import type { Learning } from '../../learning';
import type { Visit } from '../visit';
import { factName } from '../words/fact-names';
import { shownOf } from '../words/fields';
import type { SheetForm } from '../words/sheet-forms';
import { Layout } from './layout';

interface Props {
  visit: Visit;
  learning: Learning;
}

/** Where a list is, a row of it, or an empty form for one. */
export const addressOf = (sheet: string, key?: string): string =>
  key === undefined ? `/staff/words/${sheet}` : `/staff/words/${sheet}/row?key=${encodeURIComponent(key)}`;
export const newAddress = (sheet: string): string => `/staff/words/${sheet}/new`;

type Counted = readonly (readonly [form: SheetForm, count: number])[];

/** All lists of words. */
export function Words({ visit, learning, words, facts }: Props & { words: Counted; facts: Counted }): VNode {
  return (
    <Layout title="言葉" visit={visit} learning={learning}>
      <p class="lead">
        書き方が違っても同じことだと分かるように、言葉を教えます。足したい言葉の種類を選んでください。
      </p>
      <h2>質問と、やりとりの言葉</h2>
      <ul class="plain-list">
        {words.map(([{ name, title, lead }, count]) => (
          <li key={name}>
            <a href={addressOf(name)}>{title}</a> <span class="count">{count}件</span>
            <span class="hint">{lead}</span>
          </li>
        ))}
      </ul>
      <h2>お客様の事情を読み取る言葉</h2>
      <p>「コモンネームは温存します」のように、手続きの質問への答えになる言葉です。</p>
      <ul class="plain-list">
        {facts.map(([{ name }, count]) => (
          <li key={name}>
            <a href={addressOf(name)}>{factName(name).asks}</a> <span class="count">{count}件</span>
          </li>
        ))}
      </ul>
    </Layout>
  );
}

/** The rows of one list. */
export function Sheet({
  visit,
  learning,
  form,
  rows,
}: Props & { form: SheetForm; rows: readonly Row[] }): VNode {
  const { name, title, lead, row: called, fields, columns } = form;
  return (
    <Layout title={title} visit={visit} learning={learning}>
      <p class="lead">{lead}</p>
      <p class="row">
        <a class="button main" href={newAddress(name)}>
          {called}を足す
        </a>
        <a href="/staff/words">言葉の一覧に戻る</a>
      </p>
      <div class="table">
        <table>
          <thead>
            <tr>
              {columns.map(([heading]) => (
                <th key={heading} scope="col">
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={keyOf(name, row)}>
                {columns.map(([heading, names], at) => (
                  <td key={heading}>
                    {at === 0 ? (
                      <a href={addressOf(name, keyOf(name, row))}>{shownOf(fields, names, row)}</a>
                    ) : (
                      shownOf(fields, names, row)
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Layout>
  );
}
