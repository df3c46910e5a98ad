/** Objects of the Kubernetes API that stand in a custom resource: each is validated as it is where it comes to stand when an operator makes Pods of it. */
import { quietly, type ApiType, type Site } from '../schema/site.js';
import { validateHostPathVolumeSource } from './core/host-path.js';
import { validateNodeAffinity, validateNodeSelector, validateNodeSelectorTerm } from './core/node-affinity.js';
import { validatePodAffinity, validatePodAffinityTerm } from './core/pod-affinity.js';
import type { PodContext } from './core/pod-context.js';
import { validatePodSpec } from './core/pod-spec.js';
import { validatePodTemplateSpec } from './core/pod-template.js';
import { validateToleration } from './core/toleration.js';
import { validateTopologySpreadConstraint } from './core/topology-spread.js';
import { validateLabelSelector } from './meta/label-selector.js';
import { whereSet } from './reach.js';
import type { Refuse, Server } from './refuse.js';

type ValidateFragment = (site: Site<never>, server: Server, refuse: Refuse) => void;

let validators: Map<ApiType, ValidateFragment> | null = null;

function inTemplate(server: Server, refuse: Refuse): PodContext {
  const context = { server, refuse, labels: null, name: null };
  return context;
}

function validatorOf(type: ApiType): ValidateFragment | undefined {
  validators ??= new Map<ApiType, ValidateFragment>([
    ['PodTemplateSpec', (site: Site<'PodTemplateSpec'>, server, refuse) => { validatePodTemplateSpec(site, server, refuse); }],
    ['PodSpec', (site: Site<'PodSpec'>, server, refuse) => { validatePodSpec(site, inTemplate(server, refuse)); }],
    ['Affinity', validateAffinity],
    ['NodeAffinity', (site: Site<'NodeAffinity'>, _server, refuse) => { validateNodeAffinity(site, refuse); }],
    ['PodAffinity', (site: Site<'PodAffinity'>, server, refuse) => { validatePodAffinity(site, inTemplate(server, refuse)); }],
    ['PodAntiAffinity', (site: Site<'PodAntiAffinity'>, server, refuse) => { validatePodAffinity(site, inTemplate(server, refuse)); }],
    ['PodAffinityTerm', (site: Site<'PodAffinityTerm'>, server, refuse) => { validatePodAffinityTerm(site, inTemplate(server, refuse)); }],
    ['NodeSelector', (site: Site<'NodeSelector'>, _server, refuse) => { validateNodeSelector(site, refuse); }],
    ['NodeSelectorTerm', (site: Site<'NodeSelectorTerm'>, _server, refuse) => { validateNodeSelectorTerm(site, false, refuse); }],
    ['Toleration', validateToleration],
    ['TopologySpreadConstraint', (site: Site<'TopologySpreadConstraint'>, server, refuse) => { validateTopologySpreadConstraint(site, inTemplate(server, refuse)); }],
    ['LabelSelector', (site: Site<'LabelSelector'>, _server, refuse) => { validateLabelSelector(site, refuse); }],
    ['HostPathVolumeSource', (site: Site<'HostPathVolumeSource'>, _server, refuse) => { validateHostPathVolumeSource(site, refuse); }],
  ] as [ApiType, ValidateFragment][]);
  return validators.get(type);
}

function validateAffinity(site: Site<'Affinity'>, server: Server, refuse: Refuse): void {
  whereSet(site, 'nodeAffinity', validateNodeAffinity, refuse);
  whereSet(site, 'podAffinity', validatePodAffinity, inTemplate(server, refuse));
  whereSet(site, 'podAntiAffinity', validatePodAffinity, inTemplate(server, refuse));
}

/** Refuses what the server would refuse in a Pod made of it. What is missing may be what the operator adds, so nothing is said of required fields. Of a type without a validator only the decode is known. */
export function validateFragment(site: Site, server: Server, refuse: Refuse): void {
  const validate = validatorOf(site.type);
  if (validate === undefined) return;
  quietly(validate, site as Site<never>, server, (refusal) => {
    if (!refusal.message.startsWith('api/required#')) refuse(refusal);
  });
}
