/** Code such as `ENOENT` of a failed system call, or null for any other error. */
export function systemErrorCode(error: unknown): string | null {
  // By shape, not by class: the file system's errors may stem from another realm.
  if (typeof error !== 'object' || error === null || !('syscall' in error) || !('code' in error)) return null;
  return String(error.code);
}
