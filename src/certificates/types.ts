/** A point in time as milliseconds since 1970-01-01T00:00:00Z, so that facts survive being kept as JSON. */
export type Instant = number;

/** A name of a server or of a person or body, in both of its spellings; they differ only for internationalised names. */
export interface CertificateName {
  /** Lower case with `xn--` labels and no trailing dot, for comparing. A name that is no host name stands as it is. */
  readonly ascii: string;
  /** As people read it: 例え.jp. */
  readonly unicode: string;
}

export interface KeyFacts {
  /** `RSA`, `EC`, `Ed25519`, `Ed448`, `DSA`, another name that the library knows, or an object identifier. */
  readonly algorithm: string;
  /** RSA: bits of the modulus. Undefined where the algorithm fixes it. */
  readonly bits: number | undefined;
  /** EC: `P-256`, `P-384` … */
  readonly curve: string | undefined;
  /** For people: `RSA 2048ビット`, `楕円曲線（EC）P-256`, `Ed25519`. */
  readonly label: string;
  /** SHA-256 of the SubjectPublicKeyInfo in upper-case hexadecimal with colons; equal exactly when the keys are. */
  readonly fingerprint: string;
}

/** What a certificate and a request have in common. */
export interface SubjectFacts {
  /** The common name; where the subject has none, the first alternative name; undefined where there is neither. */
  readonly commonName: CertificateName | undefined;
  /** True where the name above was taken from the alternative names. */
  readonly namedByAlternative: boolean;
  /** DNS names, IP addresses and e-mail addresses in their order. */
  readonly subjectAlternativeNames: readonly CertificateName[];
  /** Whether the name, or an alternative name, begins with `*.` */
  readonly wildcard: boolean;
  /** The whole subject for people: `CN=…, O=…`. */
  readonly subject: string;
  readonly key: KeyFacts;
}

export interface CertificateFacts extends SubjectFacts {
  /** The issuer for people: its common name and organisation. */
  readonly issuer: string;
  readonly notBefore: Instant;
  readonly notAfter: Instant;
  /** Upper-case hexadecimal with colons, as browsers show it. */
  readonly serialNumber: string;
  readonly selfSigned: boolean;
  /** An authority's, as its basic constraints say it. */
  readonly isCa: boolean;
  /** It names a server or an address, in its common name or an alternative one. */
  readonly namesHost: boolean;
  /** A server's: false for an authority's, and for one that issued another one beside it. */
  readonly isLeaf: boolean;
  /** Whether its signature was made by its own key or by that of an issuer beside it; else nobody can tell here. */
  readonly checked: boolean;
  /** It may have been altered: its issuer's name is that of itself or of one beside it, and the key is neither's. */
  readonly doubted?: 'own-name' | 'issuer-beside';
}

/** A certificate signing request (CSR). */
export type RequestFacts = SubjectFacts;

/** Why something that was sent could not be read. */
export type UnreadReason =
  | 'cut'
  | 'gap'
  | 'no-beginning'
  | 'broken'
  | 'altered'
  | 'not-signed-by-issuer'
  | 'date'
  | 'reversed'
  | 'too-many'
  | 'key-store'
  | 'public-key';

/** Something that was found and could not be read. */
export interface Unread {
  readonly reason: UnreadReason;
  /** What it was meant to be, as far as that can be told. */
  readonly what: 'certificate' | 'request' | 'chain' | 'either';
  /** The name it says it is for, or the date that is none, where that is the matter. */
  readonly detail?: string;
}

/** What a message or a file says. `message` is a sentence for the person. */
export type CertificateReading =
  | {
      readonly kind: 'read';
      /** Those of servers first, in an order of their own and not as they came, then those above them. */
      readonly certificates: readonly CertificateFacts[];
      readonly requests: readonly RequestFacts[];
      /** What else was found and could not be read; `notes` says so to the person. */
      readonly unread: readonly Unread[];
      readonly notes: readonly string[];
    }
  | { readonly kind: 'secret'; readonly message: string }
  | { readonly kind: 'archive'; readonly message: string }
  | { readonly kind: 'malformed'; readonly message: string }
  | { readonly kind: 'none' };

/** What a certificate and a request have in common, as `compare` finds it. */
export interface Comparison {
  readonly sameCommonName: boolean;
  readonly sameKey: boolean;
}

/** How a certificate stands to the present. Days are `yyyy-MM-dd` on Japan's calendar. */
export interface Validity {
  readonly state: 'valid' | 'expired' | 'not-yet-valid';
  /** The day of notBefore. */
  readonly issueDay: string;
  /** The day of notAfter. */
  readonly expiryDay: string;
  /** ISO 8601 with +09:00, to the second. */
  readonly startsAt: string;
  readonly expiresAt: string;
  /** Nights from today to the expiry day: 0 on the day itself, negative afterwards. */
  readonly daysLeft: number;
}
