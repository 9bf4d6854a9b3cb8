import type { VNode } from 'preact';
import type { Knowledge } from '../../knowledge/types';
import type { Shown } from '../propose';
import { EffectReport } from './effect';
import { Findings } from './parts';
import { Difference } from './versions';

interface Props extends Shown {
  /** Undefined where nothing is measured. */
  knowledge?: Knowledge;
}

/** What is wrong, or that nothing is, and what the form would do: above it, where it is seen first. */
export function CheckedNote({ checked, trouble, conflict = false, knowledge }: Props): VNode {
  return (
    <>
      {trouble !== undefined && (
        <div class="note bad" role="alert">
          <p>{trouble}</p>
          {conflict && (
            <p>
              下の「保存すると変わるところ」で、赤い行がほかの方の直したところを消していないか見てください。残したいところを書き足してから「保存する」を押します。初めからやり直すときは、ページを開き直してください。
            </p>
          )}
        </div>
      )}
      {checked && <Findings findings={checked.findings} />}
      {checked && checked.findings.length === 0 && trouble === undefined && (
        <p class="note good" role="status">
          <strong>確かめました。書き方に直すところはありません。</strong>まだ保存していません。
          {checked.told.map((line) => (
            <span key={line} class="line">
              {line}
            </span>
          ))}
        </p>
      )}
      {checked?.effect && knowledge && <EffectReport effect={checked.effect} knowledge={knowledge} />}
      {checked && checked.differences.length > 0 && (
        <details class="changes" open={conflict}>
          <summary>保存すると変わるところ</summary>
          {checked.differences.map((difference) => (
            <Difference key={difference.file} difference={difference} />
          ))}
        </details>
      )}
    </>
  );
}

/** The buttons of a form, and what is said while it is filled in. @param slow said while it is checked, where that takes seconds */
export function SavePart({ slow }: { slow?: string }): VNode {
  const waits = slow === undefined ? {} : { 'data-slow': slow };
  return (
    <div class="actions">
      <div class="live" data-live-result="yes" role="status" aria-live="polite" />
      <div class="row">
        <button class="main" name="step" value="save" type="submit" {...waits}>
          保存する
        </button>
        <button name="step" value="check" type="submit" {...waits}>
          確かめる
        </button>
        <button name="step" value="effect" type="submit" data-slow="測っています。数秒かかります…">
          正答率への影響を測る
        </button>
      </div>
    </div>
  );
}
