import { holdsPrivateKey, holdsUnreadable, isArchive } from '../../certificates';
import { resume, say } from '../show';
import type { Stage } from '../types';
import { wording } from '../wording';

/** Refuses private keys in any form, what nobody can look into, and messages that hold nothing. */
export const guard: Stage = (turn) => {
  const { message, whole } = turn;
  const parts = [whole, ...message.files.flatMap((file) => ('bytes' in file ? [file.bytes] : []))];
  const secret = message.secret === true || parts.some(holdsPrivateKey) || holdsUnreadable(whole);
  if (secret || parts.some(isArchive)) {
    const rest = resume(turn);
    return { ...rest, replies: [say(secret ? wording.secret : wording.packed), ...rest.replies] };
  }
  if (message.action || message.files.length > 0 || message.text.trim() !== '') return null;
  const rest = resume(turn);
  return { ...rest, replies: [say(wording.empty), ...rest.replies] };
};
