import type { Contact } from './types';

/** Whether anybody can be reached by what is known; without it people are only told where to look. */
export const canBeReached = ({ phone, email, url }: Contact): boolean =>
  phone !== '' || email !== '' || url !== '';
