/** What the checks of the Pod Security Standards look at, and what they say. They follow k8s.io/pod-security-admission/policy, one file here for each of its checks. */
import type { Subject } from '../../schema/refuse.js';
import { quietly, type Site } from '../../schema/site.js';
import type { Data, Place } from '../../tree/finding.js';
import { each } from '../reach.js';

export type Level = 'baseline' | 'restricted';

/** A Pod, or what Pods are made of. */
export interface PodUnderCheck {
  /** The Pod or the template, which has the metadata; undefined for a Pod spec that stands alone in a custom resource. */
  readonly owner: Site<'Pod' | 'PodTemplateSpec'> | undefined;
  /** Undefined where none is written. */
  readonly spec: Site<'PodSpec'> | undefined;
}

/** One cause for which one check forbids a Pod. */
export interface Breach {
  /** The check, as the admission plugin names it: "hostPorts". */
  readonly check: string;
  /** What is wrong: a message of the rules pod-security/baseline and pod-security/restricted. */
  readonly kind: string;
  readonly at: Place;
  readonly path: string;
  readonly data: Data;
  readonly subject: Subject;
  /** The baseline forbids this very thing, too. */
  readonly inBaseline: boolean;
}

/** What a check calls for each cause. */
export class Breaches {
  readonly found: Breach[] = [];
  readonly #lacking = new Map<Site, string[]>();

  constructor(private readonly level: Level) {}

  /** A field's value is forbidden; with `key`, one item of its list or entry of its map. `inBaseline` is only asked of checks that the baseline has not as they are. */
  add(check: string, kind: string, site: Site, field: string, data: Data = {}, key?: number | string, inBaseline = true): void {
    const { found, level } = this;
    found.push({ check, kind, at: site.at(field, key), path: site.path(field, key), data, subject: { site, field, more: key }, inBaseline: level === 'baseline' || inBaseline });
  }

  /** A field of the securityContext must be written and is not: in that of `owner`, a container or a Pod spec. It stands there, or at the owner. */
  lack(check: string, kind: string, owner: Site, field: string, data: Data = {}): void {
    const lacking = this.#lacking.get(owner) ?? [];
    if (!lacking.includes(field)) lacking.push(field);
    this.#lacking.set(owner, lacking);
    this.found.push({ check, kind, at: owner.at('securityContext'), path: `${owner.path('securityContext')}.${field}`, data, subject: { site: owner, more: lacking }, inBaseline: false });
  }
}

export type Check = (pod: PodUnderCheck, breaches: Breaches) => void;

/** Ephemeral containers have the fields of others. */
export type AnyContainer = Site<'Container'>;
/** The securityContext of a Pod or of a container: read only for the fields that both have. */
export type AnyContext = Site<'SecurityContext'>;

export const CONTAINER_LISTS = ['initContainers', 'containers', 'ephemeralContainers'] as const;

/** visitor.go: visitContainers. Something unknown mutes one container, or one list. */
export function visitContainers<B>(spec: Site<'PodSpec'> | undefined, visit: (container: AnyContainer, more: B) => void, more: B): void {
  if (spec === undefined) return;
  for (const list of CONTAINER_LISTS) each(spec, list as 'containers', visit, more);
}

/** The securityContext of the Pod, and those of its containers, as far as they are written. */
export function visitContexts<B>(spec: Site<'PodSpec'> | undefined, visit: (context: AnyContext, more: B) => void, more: B): void {
  if (spec === undefined) return;
  const visitOwner = (owner: AnyContainer): void => {
    const context = owner.child('securityContext');
    if (context !== undefined) visit(context, more);
  };
  quietly(visitOwner, spec as unknown as AnyContainer);
  visitContainers(spec, visitOwner, undefined);
}

/** A Pod that says it is for Windows, where most of what restricted asks for does not exist. */
export const isForWindows = (spec: Site<'PodSpec'>): boolean => spec.child('os')?.get('name') === 'windows';

/** helpers.go: relaxPolicyForUserNamespacePod. Root in such a Pod is nobody outside. */
export const isInUserNamespace = (spec: Site<'PodSpec'>): boolean => spec.get('hostUsers') === false;
