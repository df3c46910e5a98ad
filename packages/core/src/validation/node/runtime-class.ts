/** kubernetes pkg/apis/node/validation/validation.go: ValidateRuntimeClass, validateScheduling, validateTolerations. */
import { quietly, type Site } from '../../schema/site.js';
import { requireName } from '../checks.js';
import { validateOverhead } from '../core/resources.js';
import { validateNodeSelectorLabels } from '../core/pod-spec.js';
import { validateToleration } from '../core/toleration.js';
import { validateObjectMeta } from '../meta/object-meta.js';
import { allOf, each, whereSet } from '../reach.js';
import { duplicate, type Refuse, type Server } from '../refuse.js';

/** ValidateRuntimeClass. */
export function validateRuntimeClass(root: Site<'RuntimeClass'>, server: Server, refuse: Refuse): void {
  validateObjectMeta(root, { namespaced: false, format: 'subdomain', kind: 'RuntimeClass' }, refuse);
  quietly(requireName, root, 'handler', 'label', 'handler', refuse);
  whereSet(root, 'overhead', (overhead) => {
    validateOverhead(overhead, 'podFixed', overhead.apiPath(), refuse);
  });
  whereSet(root, 'scheduling', validateScheduling, server, refuse);
}

/** validateScheduling. */
function validateScheduling(site: Site<'Scheduling'>, server: Server, refuse: Refuse): void {
  quietly(validateNodeSelectorLabels, site, 'nodeSelector', refuse);
  each(site, 'tolerations', validateToleration, server, refuse);
  quietly(checkRepeated, site, refuse);
}

/** validateTolerations: unlike a Pod's, they must be unique, whatever their seconds. */
function checkRepeated(scheduling: Site<'Scheduling'>, refuse: Refuse): void {
  const seen = new Map<string, Site<'Toleration'>>();
  for (const site of allOf(scheduling, 'tolerations')) {
    const meaning = JSON.stringify([site.get('key') ?? '', site.get('operator') ?? '', site.get('value') ?? '', site.get('effect') ?? '']);
    const earlier = seen.get(meaning);
    if (earlier === undefined) {
      seen.set(meaning, site);
      continue;
    }
    refuse({
      message: 'toleration/taint#repeated',
      at: site.place(),
      path: site.path(),
      causes: [duplicate(site.apiPath())],
      related: [{ ...earlier.place(), message: 'the same toleration stands here' }],
      subject: { site },
    });
  }
}
