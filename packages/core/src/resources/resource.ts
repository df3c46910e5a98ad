/** A resource is one API object of a text; a workload is a resource with a Pod template (or a Pod itself). */
import type { MapNode, Range } from '../tree/node.js';
import type { Document } from '../tree/document.js';
import type { Site } from '../schema/site.js';

/**
 * `judged`: decoded and validated, as far as we do for its kind. `decoded`: decoded strictly, and not validated further.
 * `skipped`: a kind that we do not know, or a template. `unreadable`: no YAML, or no object.
 */
export type Status = 'judged' | 'decoded' | 'skipped' | 'unreadable';

export interface Resource {
  /** In the order of the text: empty documents are not counted, the items of a v1 List are counted one by one, an unreadable document is one. */
  readonly index: number;
  readonly apiVersion: string;
  readonly kind: string;
  /** As written; '' where none is. */
  readonly namespace: string;
  readonly name: string;
  readonly range: Range;
  readonly status: Status;
  readonly why?: string;
  readonly document: Document;
  /** The map that it is written as; undefined where it is none. */
  readonly node: MapNode | undefined;
  /** Null where the resource was not decoded. */
  readonly root: Site | null;
  readonly workload: Workload | null;
  /** Of a kind that is not Kubernetes' own: where it holds such objects, as the configuration declares them. Kubernetes does not judge them there. */
  readonly fragments: readonly Site[] | null;
}

export interface Workload {
  /** The kind that makes the Pods: "DaemonSet"; "Pod" for a Pod itself. */
  readonly controller: string;
  readonly resource: Resource;
  readonly pod: Site<'PodSpec'>;
  /** The template's (or Pod's) metadata, if written. */
  readonly metadata: Site<'ObjectMeta'> | undefined;
  /** Read by a kubelet from a folder, not sent to the server. */
  readonly staticPod: boolean;
}

/** Where kubelets read manifests: files in such a folder are static Pods, unless somebody says otherwise. */
export const STATIC_POD_FOLDER = /(?:^|[\\/])kubernetes[\\/]manifests[\\/]/;
