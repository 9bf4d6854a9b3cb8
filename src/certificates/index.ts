export { compare } from './compare';
export { withoutEncoded } from './pasted/without-encoded';
export { holdsPrivateKey, isArchive, mustNotBeKept } from './private-key';
export { readCertificates } from './read';
export { redactPrivateKeys } from './redact';
export { keyIn, type Secret, secretIn, worstOf } from './secret';
export type {
  CertificateFacts,
  CertificateName,
  CertificateReading,
  Comparison,
  Instant,
  KeyFacts,
  RequestFacts,
  SubjectFacts,
  Unread,
  Validity,
} from './types';
export { holdsUnreadable } from './unreadable';
export { validityOf } from './validity';
