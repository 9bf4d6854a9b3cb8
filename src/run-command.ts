/** Runs a command of the terminal: its number is the exit code. What has a code says in its message what can be done. */
export function runCommand(main: () => Promise<number>): void {
  // Who reads only the first lines (`| head`) has read enough.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    throw error;
  });
  main().then(
    (code) => {
      process.exitCode = code;
    },
    (error: unknown) => {
      // Anything without a code is a fault in here.
      const expected = error instanceof Error && 'code' in error;
      console.error(expected ? error.message : error);
      process.exitCode = 1;
    },
  );
}
