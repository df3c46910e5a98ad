/** kubernetes pkg/apis/autoscaling/validation/validation.go: ValidateCrossVersionObjectReference, ValidateAPIVersion. */
import { quietly, type Site } from '../../schema/site.js';
import { fault, requireName, text } from '../checks.js';
import { invalid, type Refuse } from '../refuse.js';

type Reference = Site<'AutoscalingV2CrossVersionObjectReference'>;

/** ValidateCrossVersionObjectReference; `core` where the object may be one of the core API, which has no group. */
export function validateReference(reference: Reference, core: boolean, refuse: Refuse): void {
  quietly(requireName, reference, 'kind', 'path', 'kind', refuse);
  quietly(requireName, reference, 'name', 'path', 'resource', refuse);
  quietly(() => {
    const version = text(reference, 'apiVersion');
    const slashes = version.split('/').length - 1;
    const named = [invalid(reference.apiPath('apiVersion'))];
    // ReplicationControllers alone can be scaled without a group.
    const free = core || text(reference, 'kind') === 'ReplicationController';
    if (slashes > 1) fault(reference, 'apiVersion', 'api/format#api-version', named, refuse, { value: version });
    else if (!free && (slashes === 0 || version.startsWith('/'))) fault(reference, 'apiVersion', 'api/required#api-group', named, refuse, { value: version, kind: text(reference, 'kind') });
  });
}
