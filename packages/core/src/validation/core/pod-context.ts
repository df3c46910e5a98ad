/** What the functions below a Pod spec are told: kubernetes pkg/apis/core/validation/validation.go, PodValidationOptions, and what its parents pass along. */
import type { Int } from '../../schema/shapes.js';
import type { Site } from '../../schema/site.js';
import type { Labels } from '../meta/matches.js';
import type { Refuse, Server } from '../refuse.js';

export interface PodContext {
  readonly server: Server;
  readonly refuse: Refuse;
  /** The labels of a Pod that is created as such; null in a template (ResourceIsPod). Throws QUIET where they are unknown. */
  readonly labels: (() => Labels) | null;
  /** The name of a Pod that is created as such; null in a template. Throws QUIET. */
  readonly name: (() => string) | null;
}

/** A claim template of a StatefulSet, which puts a volume of its name in front of the written ones. */
export interface AddedClaim {
  readonly name: string;
  /** What says the name. */
  readonly meta: Site<'ObjectMeta'>;
}

/** What mounts and devices can find. */
export interface Volumes {
  /** Every volume that a mount may name: those that are right, and those whose own fault has been told with that of its mounts. */
  readonly names: ReadonlySet<string>;
  /** Those that come from a claim, and so can be devices. */
  readonly claims: ReadonlySet<string>;
  /** Those that were refused. */
  readonly lost: ReadonlySet<string>;
}

/** What a container is told of its Pod. Each function throws QUIET where the answer is unknown. */
export interface ContainerContext extends PodContext {
  readonly spec: Site<'PodSpec'>;
  /** Null where the volumes are not known. */
  readonly volumes: Volumes | null;
  readonly gracePeriod: () => Int;
  readonly hostUsers: () => boolean;
}
