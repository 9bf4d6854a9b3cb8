import type { Answer } from '../answer';
import { Shell } from './layout';

/** Asks once who it is, and then goes on with what was to be done. @param fields of the form that was sent */
export function namePage(path: string, fields: readonly [string, string][]): Answer {
  const page = (
    <Shell title="お名前">
      <main id="main" class="door" tabIndex={-1}>
        <h1>お名前を教えてください</h1>
        <p>だれが直したかを、保存の履歴に残すためです。次からはお聞きしません。</p>
        <form method="post" action={path}>
          {fields.map(([name, value], at) => (
            <input key={`${at} ${name}`} type="hidden" name={name} value={value} />
          ))}
          <label>
            お名前
            <input name="your-name" autocomplete="name" maxLength={60} required />
          </label>
          <button class="main" type="submit">
            続ける
          </button>
        </form>
      </main>
    </Shell>
  );
  return { page };
}
