export type DialogId =
  | 'application-type'
  | 'expiry-time'
  | 'renewal-date'
  | 'registry-certificate'
  | 'key-mismatch'
  | 'certificate';
