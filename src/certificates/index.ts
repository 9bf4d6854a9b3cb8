export { compare } from './compare';
export { holdsPrivateKey, isArchive, mustNotBeKept } from './private-key';
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
  Unread,
  Validity,
} from './types';
export { holdsUnreadable } from './unreadable';
export { validityOf } from './validity';
