/** Years that certificates are issued for, the same in a text and inside a certificate: UTCTime begins with 1950. */
export const FIRST_YEAR = 1950;
export const LAST_YEAR = 2099;

export const isCertificateYear = (year: number): boolean => year >= FIRST_YEAR && year <= LAST_YEAR;
