import { keyFacts, signatureLabel, withColons } from './key-facts';
import { certificateName, isWildcard, readable } from './names';
import type { CertificateFacts, CertificateName, RequestFacts, SubjectFacts } from './types';
import { LIMITS, type X509Library } from './x509-library';

type Certificate = InstanceType<X509Library['X509Certificate']>;
type Request = InstanceType<X509Library['Pkcs10CertificateRequest']>;
type Name = Certificate['subjectName'];

const SHOWN_ALTERNATIVES = ['dns', 'ip', 'email'];
const DNS = 'dns';

/** A certificate's facts before it is known how it stands to the others, with what that is found out by. */
export interface Link {
  readonly facts: Omit<CertificateFacts, 'isLeaf'>;
  /** Distinguished names in hexadecimal DER. */
  readonly subject: string;
  readonly issuer: string;
}

/** @throws whatever the library throws at a structure that is broken inside; an invalid date is a RangeError. */
export function certificateLink(certificate: Certificate, library: X509Library): Link {
  const subject = hex(certificate.subjectName.toArrayBuffer());
  const issuer = hex(certificate.issuerName.toArrayBuffer());
  const constraints = certificate.getExtension(library.BasicConstraintsExtension);
  return {
    subject,
    issuer,
    facts: {
      ...subjectFacts(certificate, library),
      issuer: issuerLabel(certificate.issuerName),
      notBefore: instant(certificate.notBefore),
      notAfter: instant(certificate.notAfter),
      serialNumber: withColons(certificate.serialNumber.slice(0, 128)),
      selfSigned: subject === issuer,
      isCa: constraints?.ca === true,
    },
  };
}

/** @throws whatever the library throws at a structure that is broken inside. */
export function requestFacts(request: Request, library: X509Library): RequestFacts {
  return subjectFacts(request, library);
}

function subjectFacts(holder: Certificate | Request, library: X509Library): SubjectFacts {
  const alternatives = alternativeNames(holder, library);
  const [common] = holder.subjectName.getField('CN').flatMap((name) => certificateName(name) ?? []);
  const names = alternatives.map(({ name }) => name);
  const dns = alternatives.find(({ type }) => type === DNS)?.name;
  const commonName = common ?? dns ?? names[0];
  return {
    commonName,
    namedByAlternative: common === undefined && commonName !== undefined,
    subjectAlternativeNames: names,
    wildcard: [...(commonName === undefined ? [] : [commonName]), ...names].some(isWildcard),
    subject: readable(holder.subject),
    key: keyFacts(holder.publicKey),
    signatureAlgorithm: signatureLabel(holder.signatureAlgorithm),
  };
}

function alternativeNames(
  holder: Certificate | Request,
  library: X509Library,
): { type: string; name: CertificateName }[] {
  // Requests and certificates type this method differently, so both are asked by the extension's number.
  const raw = holder.extensions.find((extension) => extension.type === ALTERNATIVES);
  if (raw === undefined) return [];
  const known = library.SubjectAlternativeNameExtension;
  const { names } = raw instanceof known ? raw : new known(raw.rawData, LIMITS);
  return names.items.flatMap(({ type, value }) => {
    const name = SHOWN_ALTERNATIVES.includes(type) ? certificateName(value) : undefined;
    return name === undefined ? [] : [{ type, name }];
  });
}

// Subject alternative name (RFC 5280 4.2.1.6).
const ALTERNATIVES = '2.5.29.17';

function issuerLabel(name: Name): string {
  const [common] = name.getField('CN').map(readable);
  const [organisation] = name.getField('O').map(readable);
  if (common && organisation) return `${common}（${organisation}）`;
  return common || organisation || readable(name.toString());
}

function instant(date: Date): number {
  const time = date.getTime();
  if (Number.isNaN(time)) throw new RangeError('A date of the certificate is not a date');
  return time;
}

function hex(octets: ArrayBuffer): string {
  return Buffer.from(octets).toString('hex');
}
