/** kubernetes pkg/apis/core/validation/validation.go: ValidateNamespace; pkg/apis/core/v1/defaults.go: SetDefaults_Namespace. */
import { quietly, type Site } from '../../schema/site.js';
import { causesOf, fault } from '../checks.js';
import { isQualifiedName } from '../content.js';
import { isStandardFinalizer, validateObjectMeta } from '../meta/object-meta.js';
import { whereSet } from '../reach.js';
import { invalid, type Refuse, type Server } from '../refuse.js';

/** ValidateNamespace. */
export function validateNamespace(root: Site<'Namespace'>, _server: Server, refuse: Refuse): void {
  validateObjectMeta(root, { namespaced: false, format: 'label', kind: 'Namespace', ownLabel: 'kubernetes.io/metadata.name' }, refuse);
  whereSet(root, 'spec', (spec) => {
    quietly(checkSpecFinalizers, spec, refuse);
  });
}

/** validateFinalizerName. The server names the list, and never the item. */
function checkSpecFinalizers(spec: Site<'NamespaceSpec'>, refuse: Refuse): void {
  const named = spec.apiPath('finalizers');
  for (const { key, value } of spec.items('finalizers')) {
    const name = (value as string | null) ?? '';
    const causes = causesOf(isQualifiedName(name), named);
    if (!isStandardFinalizer(name)) causes.push(invalid(named));
    if (causes.length > 0) fault(spec, 'finalizers', 'api/format#finalizer', causes, refuse, { name }, key);
  }
}
