/** Kinds beside workloads that changed more than their version. */
import { pairOf, type MapNode } from '../../../tree/node.js';
import type { Upgrade } from './upgrade.js';

/** What v1beta1 assumed is written out, since v1 assumes otherwise; that the webhook does nothing else is a choice. Upstream: pkg/apis/admissionregistration/v1beta1/defaults.go, validation.go. */
export function webhooks(upgrade: Upgrade): void {
  for (const webhook of upgrade.maps(upgrade.root, 'webhooks')) {
    const effects = upgrade.string(webhook, 'sideEffects');
    if (effects === undefined || !upgrade.has(webhook, 'admissionReviewVersions')) upgrade.safety = 'suggestion';
    if (effects === undefined) upgrade.set(webhook, 'sideEffects', 'None');
    else if (effects !== 'None' && effects !== 'NoneOnDryRun') upgrade.giveUp();
    upgrade.add(webhook, 'admissionReviewVersions', ['v1beta1']);
    upgrade.add(webhook, 'failurePolicy', 'Ignore');
    upgrade.add(webhook, 'matchPolicy', 'Exact');
    upgrade.add(webhook, 'timeoutSeconds', 30);
  }
}

/** Subjects of v1alpha1 say an apiVersion: pkg/apis/rbac/v1alpha1/conversion.go. There, the user `*` was everybody, which is a group now. */
export function binding(upgrade: Upgrade): void {
  for (const subject of upgrade.maps(upgrade.root, 'subjects')) {
    const apiVersion = upgrade.string(subject, 'apiVersion');
    if (upgrade.string(subject, 'kind') === 'User' && upgrade.string(subject, 'name') === '*') upgrade.giveUp();
    if (apiVersion === undefined) continue;
    if (pairOf(subject, 'apiGroup')) upgrade.giveUp();
    const slash = apiVersion.indexOf('/');
    if (slash < 0) {
      upgrade.remove(subject, 'apiVersion');
    } else {
      upgrade.rename(subject, 'apiVersion', 'apiGroup');
      upgrade.set(subject, 'apiVersion', apiVersion.slice(0, slash));
    }
  }
}

/** What stood under spec stands at the top: pkg/apis/node/v1alpha1/conversion.go. */
export function runtimeClass(upgrade: Upgrade): void {
  const { root } = upgrade;
  const spec = upgrade.map(root, 'spec');
  const handler = upgrade.string(spec, 'runtimeHandler');
  if (spec === undefined || handler === undefined) {
    upgrade.giveUp();
    return;
  }
  upgrade.only(spec, 'runtimeHandler', 'overhead', 'scheduling');
  upgrade.rename(root, 'spec', 'handler');
  upgrade.set(root, 'spec', handler);
  for (const [key, value] of Object.entries(upgrade.jsonOfMap(spec, 'runtimeHandler'))) upgrade.add(root, key, value);
}

/** The zone and the node have fields of their own: pkg/apis/discovery/v1beta1/conversion.go. */
export function endpointSlice(upgrade: Upgrade): void {
  // Nothing is assumed of addresses any more.
  if (!upgrade.has(upgrade.root, 'addressType')) upgrade.giveUp();
  for (const endpoint of upgrade.maps(upgrade.root, 'endpoints')) {
    const topology = upgrade.map(endpoint, 'topology');
    if (!topology) continue;
    const { [HOST]: nodeName, [ZONE]: zone, ...rest } = upgrade.jsonOfMap(topology);
    const places = { ...(nodeName === undefined ? {} : { nodeName }), ...(zone === undefined ? {} : { zone }), ...(Object.keys(rest).length === 0 ? {} : { deprecatedTopology: rest }) };
    upgrade.rewrite(endpoint, { ...places, ...upgrade.jsonOfMap(endpoint, 'topology') });
  }
}

const HOST = 'kubernetes.io/hostname';
const ZONE = 'topology.kubernetes.io/zone';

/** Who signs must be said, and the signer of old is gone: pkg/apis/certificates/validation/validation.go. */
export function signingRequest(upgrade: Upgrade): void {
  const spec = upgrade.map(upgrade.root, 'spec');
  const signer = upgrade.string(spec, 'signerName');
  if (spec === undefined || signer === undefined || signer === 'kubernetes.io/legacy-unknown' || !upgrade.has(spec, 'usages')) upgrade.giveUp();
}

/** All of that must be said: pkg/apis/core/validation/events.go. */
export function event(upgrade: Upgrade): void {
  for (const field of ['eventTime', 'action', 'reason', 'reportingController', 'reportingInstance']) if (!upgrade.has(upgrade.root, field)) upgrade.giveUp();
}

/** pkg/apis/flowcontrol/v1beta2/conversion.go. */
export function priorityLevel(upgrade: Upgrade): void {
  const limited = upgrade.map(upgrade.map(upgrade.root, 'spec'), 'limited');
  if (limited) upgrade.rename(limited, 'assuredConcurrencyShares', 'nominalConcurrencyShares');
}

/** pkg/apis/authorization/v1beta1/conversion.go. */
export function accessReview(upgrade: Upgrade): void {
  const spec = upgrade.map(upgrade.root, 'spec');
  if (spec) upgrade.rename(spec, 'group', 'groups');
}

/** The version of the resource is gone, and so is the place to go on from. */
export function migration(upgrade: Upgrade): void {
  const spec = upgrade.map(upgrade.root, 'spec');
  const resource = upgrade.map(spec, 'resource');
  if (resource) upgrade.remove(resource, 'version');
  if (spec) upgrade.remove(spec, 'continueToken');
}

/** What a request asks for stands under `exactly`, unless it names alternatives: pkg/apis/resource/v1beta1/conversion.go. */
export function claim(upgrade: Upgrade): void {
  requests(upgrade, upgrade.map(upgrade.root, 'spec'));
}

export function claimTemplate(upgrade: Upgrade): void {
  requests(upgrade, upgrade.map(upgrade.map(upgrade.root, 'spec'), 'spec'));
}

function requests(upgrade: Upgrade, spec: MapNode | undefined): void {
  for (const request of upgrade.maps(upgrade.map(spec, 'devices'), 'requests')) {
    if (upgrade.has(request, 'firstAvailable') || upgrade.has(request, 'exactly')) continue;
    const asked = upgrade.jsonOfMap(request, 'name');
    if (Object.keys(asked).length === 0) continue;
    const name = upgrade.json(request, 'name');
    upgrade.rewrite(request, { ...(name === undefined ? {} : { name }), exactly: asked });
  }
}

/** What stood under `basic` stands in the device itself: pkg/apis/resource/v1beta1/conversion.go. */
export function resourceSlice(upgrade: Upgrade): void {
  for (const device of upgrade.maps(upgrade.map(upgrade.root, 'spec'), 'devices')) {
    const basic = upgrade.map(device, 'basic');
    if (!basic) continue;
    upgrade.rewrite(device, { ...upgrade.jsonOfMap(device, 'basic'), ...upgrade.jsonOfMap(basic) });
  }
}

/** v1alpha3 had a field that no later version has. */
export function deviceClass(upgrade: Upgrade): void {
  if (upgrade.has(upgrade.map(upgrade.root, 'spec') ?? upgrade.root, 'suitableNodes')) upgrade.giveUp();
}

/** Of devices v1alpha3 could say more than any later version. */
export function deviceTaintRule(upgrade: Upgrade): void {
  const selector = upgrade.map(upgrade.map(upgrade.root, 'spec'), 'deviceSelector');
  if (selector && (upgrade.has(selector, 'deviceClassName') || upgrade.has(selector, 'selectors'))) upgrade.giveUp();
}
