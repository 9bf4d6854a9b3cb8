import type { VNode } from 'preact';
import { WAYS_NEEDED } from '../../knowledge/notices';
import type { Knowledge } from '../../knowledge/types';
import type { Learning } from '../../learning';
import type { Visit } from '../visit';
import { Layout } from './layout';

interface Props {
  visit: Visit;
  learning: Learning;
  knowledge: Knowledge;
}

export function Entries({ visit, learning, knowledge }: Props): VNode {
  return (
    <Layout title="質問と答え" visit={visit} learning={learning}>
      <p class="row">
        <a class="button main" href="/staff/entries/new">
          新しい項目を作る
        </a>
      </p>
      <div class="table">
        <table>
          <thead>
            <tr>
              <th scope="col">質問</th>
              <th scope="col">聞き方</th>
              <th scope="col">場合分け</th>
              <th scope="col">情報の日付</th>
            </tr>
          </thead>
          <tbody>
            {knowledge.entries.map(({ id, question, alternatives, cases = [], asOf }) => (
              <tr key={id}>
                <td>
                  <a href={`/staff/entries/${id}`}>{question}</a>
                </td>
                <td class="number">
                  {alternatives.length}
                  {alternatives.length < WAYS_NEEDED && <span class="tag unknown">足りません</span>}
                </td>
                <td class="number">{cases.length}</td>
                <td>{asOf}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Layout>
  );
}
