/** What the functions below a Pod spec are told: kubernetes pkg/apis/core/validation/validation.go, PodValidationOptions. */
import type { Labels } from '../meta/matches.js';
import type { Refuse, Server } from '../refuse.js';

export interface PodContext {
  readonly server: Server;
  readonly refuse: Refuse;
  /** The labels of a Pod that is created as such; null in a template (ResourceIsPod). Throws QUIET where they are unknown. */
  readonly labels: (() => Labels) | null;
}
