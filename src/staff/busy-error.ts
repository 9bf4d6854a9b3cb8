/** Something is under way that has to end first. Its message is for whoever pressed the button. */
export class BusyError extends Error {
  override readonly name = 'BusyError';
  readonly code = 'STAFF_BUSY';
}
