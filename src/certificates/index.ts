export { compare } from './compare';
export { holdsPrivateKey } from './private-key';
export { readCertificates } from './read';
export { redactPrivateKeys } from './redact';
export type {
  CertificateFacts,
  CertificateName,
  CertificateReading,
  Comparison,
  Instant,
  KeyFacts,
  RequestFacts,
  SubjectFacts,
  Validity,
} from './types';
export { validityOf } from './validity';
export { warmUpCertificates } from './warm-up';
