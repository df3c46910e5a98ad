/** kubernetes pkg/apis/networking/validation/validation.go: ValidateIngressClass, validateIngressClassParametersReference. */
import { quietly, type Site } from '../../schema/site.js';
import { checkNameText, fault, forbid, has, refuseWord, requireText, text } from '../checks.js';
import { byteLength } from '../content.js';
import { domainPathCauses } from '../domain-path.js';
import { validateObjectMeta } from '../meta/object-meta.js';
import { whereSet, within } from '../reach.js';
import { notSupported, required, tooLong, type Refuse, type Server } from '../refuse.js';
import { validateResourceReference } from './ingress.js';

type Parameters = Site<'IngressClassParametersReference'>;

/** ValidateIngressClass. */
export function validateIngressClass(root: Site<'IngressClass'>, _server: Server, refuse: Refuse): void {
  validateObjectMeta(root, { namespaced: false, format: 'subdomain', kind: 'IngressClass' }, refuse);
  within(root, 'spec', (spec) => {
    quietly(checkController, spec, refuse);
    whereSet(spec, 'parameters', validateParameters, refuse);
  });
}

const LONGEST = 250;

function checkController(spec: Site<'IngressClassSpec'>, refuse: Refuse): void {
  const controller = text(spec, 'controller');
  if (!requireText(spec, 'controller', refuse)) return;
  const named = spec.apiPath('controller');
  const length = byteLength(controller);
  const causes = domainPathCauses(controller, named);
  const long = length > LONGEST ? [tooLong(named)] : [];
  if (causes.length > 0) fault(spec, 'controller', 'api/format#domain-path', [...long, ...causes], refuse, { value: controller });
  else if (long.length > 0) fault(spec, 'controller', 'api/format#long', long, refuse, { length, limit: LONGEST });
}

function validateParameters(parameters: Parameters, refuse: Refuse): void {
  validateResourceReference(parameters, refuse);
  quietly(checkScope, parameters, refuse);
}

const SCOPES = ['Cluster', 'Namespace'];

/** SetDefaults_IngressClass: the parameters stand beside the class, in no namespace, where nothing else is said. */
function checkScope(parameters: Parameters, refuse: Refuse): void {
  const scope = has(parameters, 'scope') ? text(parameters, 'scope') : 'Cluster';
  if (!SCOPES.includes(scope)) refuseWord(parameters, 'scope', scope, SCOPES, [notSupported(parameters.apiPath('scope'))], refuse);
  else if (scope === 'Cluster') forbid(parameters, 'namespace', 'the scope is Cluster, which it is where no scope is written, and such parameters are in no namespace', refuse);
  else if (has(parameters, 'namespace')) checkNameText(parameters, 'namespace', text(parameters, 'namespace'), 'label', 'namespace', undefined, refuse);
  else fault(parameters, 'namespace', 'api/required#field', [required(parameters.apiPath('namespace'))], refuse);
}
