/** kubernetes pkg/apis/core/validation/validation.go: ValidatePodCreate, validatePodMetadataAndSpec. */
import type { Site } from '../../schema/site.js';
import { mapOf, type Labels } from '../meta/matches.js';
import { structOf, within } from '../reach.js';
import type { Refuse, Server } from '../refuse.js';
import { validatePodSpec } from './pod-spec.js';
import { checkRestartPolicy } from './restart-policy.js';

/** ValidatePodCreate. */
export function validatePod(root: Site<'Pod'>, server: Server, refuse: Refuse): void {
  const labels = (): Labels => mapOf(structOf(root, 'metadata').entries('labels'));
  within(root, 'spec', validatePodSpec, { server, refuse, labels });
  within(root, 'spec', checkRestartPolicy, refuse);
}
