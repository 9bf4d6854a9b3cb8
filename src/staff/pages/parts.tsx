import { DateTime } from 'luxon';
import type { VNode } from 'preact';
import type { Finding } from '../../knowledge/finding';
import type { Visit } from '../visit';

/** What every form of a page begins with. @param base names what it was made from, so that nobody's change is overwritten unseen */
export const FormHead = ({ visit, base }: { visit: Visit; base?: string | undefined }): VNode => (
  <>
    <input type="hidden" name="token" value={visit.token} />
    {base !== undefined && <input type="hidden" name="base" value={base} />}
  </>
);

/** A moment as people in Japan write it. @param at milliseconds since 1970 */
export const moment = (at: number): string =>
  DateTime.fromMillis(at, { zone: 'Asia/Tokyo' }).toFormat('yyyy年M月d日 H:mm');

export const day = (at: number): string => DateTime.fromMillis(at, { zone: 'Asia/Tokyo' }).toFormat('M月d日');

export function Findings({ findings }: { findings: readonly Finding[] }): VNode | null {
  if (findings.length === 0) return null;
  return (
    <div class="note bad" role="alert">
      <p>
        <strong>直すところが{findings.length}件あります。まだ保存していません。</strong>
      </p>
      <ul>
        {findings.map(({ entry, problem, repair }) => (
          <li key={`${entry} ${problem}`}>
            {entry !== '' && <span class="tag">{entry}</span>} {problem}
            <span class="repair">→ {repair}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A number with its name. */
export function Figure({ name, value, note }: { name: string; value: string; note?: string }): VNode {
  return (
    <div class="figure">
      <dt>{name}</dt>
      <dd>
        {value}
        {note !== undefined && <small>{note}</small>}
      </dd>
    </div>
  );
}

export const percent = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${Math.round((part / whole) * 100)}%`;
