/** The environment cannot be used. `findings` names every variable that has to change, and how. */
export class ConfigurationError extends Error {
  readonly code = 'configuration-invalid';

  constructor(readonly findings: readonly string[]) {
    super(`The configuration cannot be used:\n${findings.map((finding) => `  - ${finding}`).join('\n')}`);
    this.name = 'ConfigurationError';
  }
}
