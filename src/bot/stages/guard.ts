import { secretIn, worstOf } from '../../certificates';
import { cleanText } from '../clean-text';
import { resume, say } from '../show';
import type { Stage } from '../types';
import { wording } from '../wording';

/** Refuses private keys in any form, what nobody can look into, and messages that hold nothing. */
export const guard: Stage = (turn) => {
  const { message, whole } = turn;
  const parts = [whole, ...message.files.flatMap((file) => ('bytes' in file ? [file.bytes] : []))];
  const secret = worstOf([message.secret, ...parts.map(secretIn)]);
  const refused = secret && wording.refused[secret];
  if (!refused && (message.action || message.files.length > 0 || cleanText(whole) !== '')) return null;
  const rest = resume(turn);
  return { ...rest, replies: [say(refused ?? wording.empty), ...rest.replies] };
};
