import { holdsPrivateKey } from '../../certificates';
import { resume, say } from '../show';
import type { Stage } from '../types';
import { wording } from '../wording';

/** Refuses private keys in any form, and messages that hold nothing. */
export const guard: Stage = (turn) => {
  const { message, whole } = turn;
  const secret =
    message.secret === true ||
    holdsPrivateKey(whole) ||
    message.files.some((file) => 'bytes' in file && holdsPrivateKey(file.bytes));
  if (secret) {
    const rest = resume(turn);
    return { ...rest, replies: [say(wording.secret), ...rest.replies] };
  }
  if (message.action || message.files.length > 0 || message.text.trim() !== '') return null;
  const rest = resume(turn);
  return { ...rest, replies: [say(wording.empty), ...rest.replies] };
};
