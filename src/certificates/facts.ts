import { Asn1Error, contentOf, expect, type Item, itemAt, itemsIn, wholeOf } from './asn1/items';
import { timeOf } from './asn1/time';
import { hexWithColons, oidOf } from './asn1/values';
import { type Attribute, attributesOf } from './distinguished-name';
import { type Extensions, extensionsOf, NO_EXTENSIONS } from './extensions';
import { keyFacts } from './key-facts';
import { certificateName, isHost, isWildcard, readable } from './names';
import { INTEGER, SEQUENCE, SET } from './pasted/der';
import { type Signed, signedOf } from './signed';
import type { CertificateFacts, RequestFacts, SubjectFacts } from './types';

const CONTEXT_0 = 0xa0;
const CONTEXT_3 = 0xa3;
/** PKCS#9 and Microsoft's own name for the extensions that a request asks for. */
const EXTENSION_REQUESTS = ['1.2.840.113549.1.9.14', '1.3.6.1.4.1.311.2.1.14'];

/** A certificate before it is known how it stands to the others, with what that is found out by. */
export interface Link {
  readonly facts: Omit<CertificateFacts, 'isLeaf' | 'selfSigned' | 'checked' | 'doubted'>;
  readonly signed: Signed;
  /** Distinguished names and the public key as DER in base64, to be compared. */
  readonly subject: string;
  readonly issuer: string;
  readonly key: Uint8Array;
  readonly keyId: string | undefined;
  readonly issuerKeyId: string | undefined;
}

/** A request, with what its signature is checked by. */
export interface Asked {
  readonly facts: RequestFacts;
  readonly signed: Signed;
  readonly key: Uint8Array;
}

/** @throws Asn1Error, or TimeError for dates that are none */
export function certificateLink(bytes: Uint8Array): Link {
  const signed = signedOf(bytes);
  const parts = itemsIn(bytes, signed.content);
  if (parts[0]?.tag === CONTEXT_0) parts.shift();
  const [serial, , issuer, validity, subject, key, ...rest] = parts;
  const [from, until] = itemsIn(bytes, expect(validity, SEQUENCE));
  if (!from || !until) throw new Asn1Error('A validity has two ends');
  const list = rest.find(({ tag }) => tag === CONTEXT_3);
  const extensions = list ? extensionsOf(bytes, itemAt(bytes, list.content, list.contentEnd)) : NO_EXTENSIONS;
  const [issuerName, subjectName, publicKey] = [
    expect(issuer, SEQUENCE),
    expect(subject, SEQUENCE),
    expect(key, SEQUENCE),
  ];
  const own = subjectFacts(bytes, subjectName, publicKey, extensions);
  const names = [...(own.commonName ? [own.commonName] : []), ...own.subjectAlternativeNames];
  return {
    signed,
    subject: base64(wholeOf(bytes, subjectName)),
    issuer: base64(wholeOf(bytes, issuerName)),
    key: wholeOf(bytes, publicKey),
    keyId: extensions.keyId,
    issuerKeyId: extensions.issuerKeyId,
    facts: {
      ...own,
      issuer: issuerLabel(attributesOf(bytes, issuerName)),
      notBefore: timeOf(bytes, from),
      notAfter: timeOf(bytes, until),
      serialNumber: hexWithColons(contentOf(bytes, expect(serial, INTEGER)).subarray(0, 64)),
      isCa: extensions.isCa,
      namesHost: names.some(isHost),
    },
  };
}

/** @throws Asn1Error */
export function askedOf(bytes: Uint8Array): Asked {
  const signed = signedOf(bytes);
  const [, subject, key, attributes] = itemsIn(bytes, signed.content);
  const [name, publicKey] = [expect(subject, SEQUENCE), expect(key, SEQUENCE)];
  const extensions = attributes ? requestedExtensions(bytes, expect(attributes, CONTEXT_0)) : NO_EXTENSIONS;
  return {
    signed,
    key: wholeOf(bytes, publicKey),
    facts: subjectFacts(bytes, name, publicKey, extensions),
  };
}

function requestedExtensions(bytes: Uint8Array, attributes: Item): Extensions {
  for (const attribute of itemsIn(bytes, attributes)) {
    const [id, values] = itemsIn(bytes, expect(attribute, SEQUENCE));
    if (!id || !EXTENSION_REQUESTS.includes(oidOf(bytes, id))) continue;
    const [list] = itemsIn(bytes, expect(values, SET));
    if (list) return extensionsOf(bytes, list);
  }
  return NO_EXTENSIONS;
}

function subjectFacts(
  bytes: Uint8Array,
  subject: Item,
  key: Item,
  { alternatives }: Extensions,
): SubjectFacts {
  const attributes = attributesOf(bytes, subject);
  const [common] = attributes
    .filter(({ type }) => type === 'CN')
    .flatMap(({ value }) => certificateName(value) ?? []);
  const names = alternatives.map(({ name }) => name);
  const commonName = common ?? alternatives.find(({ dns }) => dns)?.name ?? names[0];
  return {
    commonName,
    namedByAlternative: common === undefined && commonName !== undefined,
    subjectAlternativeNames: names,
    wildcard: [...(commonName === undefined ? [] : [commonName]), ...names].some(isWildcard),
    subject: readable(attributes.map(({ type, value }) => `${type}=${value}`).join(', ')),
    key: keyFacts(bytes, key),
  };
}

function issuerLabel(attributes: readonly Attribute[]): string {
  const called = (type: string): string => readable(attributes.find((one) => one.type === type)?.value ?? '');
  const [common, organisation] = [called('CN'), called('O')];
  if (common && organisation) return `${common}（${organisation}）`;
  return (
    common || organisation || readable(attributes.map(({ type, value }) => `${type}=${value}`).join(', '))
  );
}

const base64 = (octets: Uint8Array): string => Buffer.from(octets).toString('base64');
