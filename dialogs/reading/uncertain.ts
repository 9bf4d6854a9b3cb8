export { isUncertain } from './polarity';
export const asksHow = (folded: string): boolean =>
  /どういう意味|何ですか|調べ方|確認方法|どこを見れば|どこに書いて/.test(folded);
export const isHoldOn = (folded: string): boolean => /^(?:少々|ちょっと)?お?待/.test(folded);
