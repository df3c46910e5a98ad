/**
 * How the generated table describes an API type, and how TypeScript sees it.
 *
 * `Fields` (generated) maps each API type to its fields: a scalar field to its value's type, everything else to one of the markers below,
 * so that `site.get('operator')`, `site.child('affinity')` and `site.children('tolerations')` are checked by the compiler.
 */

/** An integer: a number where that is exact, else a bigint. Compare with `<` and `==`, never with `===` against a literal. */
export type Int = number | bigint;

export interface ObjectOf<T> { readonly object: T }
export interface ListOf<T> { readonly list: T }
export interface MapOf<T> { readonly map: T }
/** A list of scalars. */
export interface Scalars<S> { readonly scalars: S }
/** A map from strings to scalars. */
export interface Entries<S> { readonly entries: S }
/** Any JSON: a RawExtension, a JSON schema's default, managed fields. Also a map of lists of strings, which no accessor reads. */
export interface Anything { readonly anything: true }

/** What a JSON value must be for Go to decode it into the field. */
export type ScalarKind =
  | 'string'
  | 'bool'
  | 'int32'
  | 'int64'
  | 'float'
  /** `resource.Quantity`: a string or a number. */
  | 'quantity'
  /** `intstr.IntOrString`: a string or an int32. */
  | 'int-or-string'
  /** `metav1.Time` and `metav1.MicroTime`: RFC 3339. */
  | 'time'
  | 'micro-time'
  /** `metav1.Duration`: Go's notation, "1h30m". */
  | 'duration'
  /** `[]byte`: base64. */
  | 'bytes'
  /** A list of strings; only as the value of a map (`map[string][]string`: the `extra` of reviews and certificate requests). */
  | 'string-list'
  /** Whatever JSON there is. */
  | 'any';

export interface Field {
  readonly name: string;
  readonly shape: 'scalar' | 'object' | 'list' | 'map';
  /** The kind of the scalar, or of the list's or map's scalars; null where they are objects. Nested lists and maps are 'any'. */
  readonly scalar: ScalarKind | null;
  /** The API type of the object, or of the list's or map's objects; null where they are scalars. */
  readonly type: string | null;
  /** The keys that make an item of this list unique (`x-kubernetes-list-map-keys`), or null. */
  readonly listKeys: readonly string[] | null;
}

export interface TypeInfo {
  readonly name: string;
  readonly fields: ReadonlyMap<string, Field>;
}

export interface KindInfo {
  readonly apiVersion: string;
  readonly kind: string;
  readonly type: string;
  readonly namespaced: boolean;
}

/** A kind that one could create once, and cannot in 1.37. */
export interface KindHistory {
  readonly apiVersion: string;
  readonly kind: string;
  /** `off`: the server has it, and serves it only where it is switched on. */
  readonly status: 'gone' | 'off';
  /** The first release that had it: "1.8". */
  readonly since: string;
  /** The first release that did not serve it any more; null where it is only off. */
  readonly removed: string | null;
  /** What 1.37 serves in its place. */
  readonly use: { readonly apiVersion: string; readonly kind: string } | null;
  /** What else must change in the manifest, or who does now what the kind did: words that follow "also" or a colon. Null where nothing must. */
  readonly also: string | null;
}
