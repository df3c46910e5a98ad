/** kubernetes pkg/apis/core/validation/validation.go, ValidatePersistentVolumeClaimSpec, for the claim templates of StatefulSets and Pods. */
import type { Site } from '../../schema/site.js';
import { validateLabelSelector } from '../meta/label-selector.js';
import { whereSet } from '../reach.js';
import type { Refuse } from '../refuse.js';

/** ValidatePersistentVolumeClaimSpec: the selector of volumes. */
export function validateVolumeClaimSpec(site: Site<'PersistentVolumeClaimSpec'>, refuse: Refuse): void {
  whereSet(site, 'selector', validateLabelSelector, refuse);
}
