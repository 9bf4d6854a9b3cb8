import { contentOf, expect, type Item, itemAt, itemsIn } from './asn1/items';
import { oidOf, textIn } from './asn1/values';
import { certificateName } from './names';
import { OCTETS, SEQUENCE } from './pasted/der';
import type { CertificateName } from './types';

/** What this product looks at among the extensions of a certificate or a request (RFC 5280, 4.2.1). */
export interface Extensions {
  readonly alternatives: readonly { readonly dns: boolean; readonly name: CertificateName }[];
  /** Basic constraints say that it is an authority's. */
  readonly isCa: boolean;
  /** In hexadecimal; undefined where it has none. */
  readonly keyId: string | undefined;
  readonly issuerKeyId: string | undefined;
}

export const NO_EXTENSIONS: Extensions = {
  alternatives: [],
  isCa: false,
  keyId: undefined,
  issuerKeyId: undefined,
};

const SUBJECT_KEY_ID = '2.5.29.14';
const ALTERNATIVE_NAMES = '2.5.29.17';
const BASIC_CONSTRAINTS = '2.5.29.19';
const ISSUER_KEY_ID = '2.5.29.35';
const BOOLEAN = 0x01;
const CONTEXT_0 = 0x80;
const EMAIL = 0x81;
const DNS = 0x82;
const IP = 0x87;

/** @param list the SEQUENCE of extensions. @throws Asn1Error */
export function extensionsOf(bytes: Uint8Array, list: Item): Extensions {
  const values = new Map<string, Item>();
  for (const extension of itemsIn(bytes, expect(list, SEQUENCE))) {
    const parts = itemsIn(bytes, expect(extension, SEQUENCE));
    const [id] = parts;
    const wrapped = expect(parts.at(-1), OCTETS);
    if (id) values.set(oidOf(bytes, id), wrapped);
  }
  const inside = (oid: string): Item | undefined => {
    const wrapped = values.get(oid);
    return wrapped && itemAt(bytes, wrapped.content, wrapped.contentEnd);
  };
  const names = inside(ALTERNATIVE_NAMES);
  const constraints = inside(BASIC_CONSTRAINTS);
  const keyId = inside(SUBJECT_KEY_ID);
  const issuerKeyId = inside(ISSUER_KEY_ID);
  const [ca] = constraints ? itemsIn(bytes, expect(constraints, SEQUENCE)) : [];
  const named = issuerKeyId && itemsIn(bytes, issuerKeyId).find(({ tag }) => tag === CONTEXT_0);
  return {
    alternatives: names
      ? itemsIn(bytes, expect(names, SEQUENCE)).flatMap((item) => alternativeOf(bytes, item))
      : [],
    isCa: ca?.tag === BOOLEAN && contentOf(bytes, ca).some((octet) => octet !== 0),
    keyId: keyId && hex(contentOf(bytes, expect(keyId, OCTETS))),
    issuerKeyId: named && hex(contentOf(bytes, named)),
  };
}

function alternativeOf(bytes: Uint8Array, item: Item): { dns: boolean; name: CertificateName }[] {
  const shown = item.tag === DNS || item.tag === EMAIL ? textIn(bytes, item) : undefined;
  const text = item.tag === IP ? addressOf(contentOf(bytes, item)) : shown;
  const name = text === undefined ? undefined : certificateName(text);
  return name ? [{ dns: item.tag === DNS, name }] : [];
}

/** `192.0.2.1`, or eight groups in hexadecimal with the longest run of zeros left out. */
function addressOf(octets: Uint8Array): string | undefined {
  if (octets.length === 4) return octets.join('.');
  if (octets.length !== 16) return undefined;
  const view = new DataView(octets.buffer, octets.byteOffset, 16);
  const groups = Array.from({ length: 8 }, (_, index) => view.getUint16(index * 2).toString(16)).join(':');
  const [longest = ''] = (groups.match(/(?:^|:)0(?::0)+(?=:|$)/g) ?? []).sort((a, b) => b.length - a.length);
  return longest === ''
    ? groups
    : groups.replace(longest, groups.endsWith(longest) ? '::' : ':').replace(/^:(?!:)/, '::');
}

const hex = (octets: Uint8Array): string =>
  Array.from(octets, (octet) => octet.toString(16).padStart(2, '0')).join('');
