/** Ingresses of v1beta1. Upstream: pkg/apis/networking/v1beta1/conversion.go and defaults.go. */
import type { MapNode } from '../../../tree/node.js';
import type { Json } from '../../../fixes/change.js';
import type { Upgrade } from './upgrade.js';

export function ingress(upgrade: Upgrade): void {
  const spec = upgrade.map(upgrade.root, 'spec');
  if (!spec) return;
  const fallback = upgrade.map(spec, 'backend');
  if (fallback) backend(upgrade, spec, fallback);
  upgrade.rename(spec, 'backend', 'defaultBackend');
  for (const rule of upgrade.maps(spec, 'rules')) {
    for (const path of upgrade.maps(upgrade.map(rule, 'http'), 'paths')) {
      const target = upgrade.map(path, 'backend');
      if (target) backend(upgrade, path, target);
      if (upgrade.has(path, 'pathType')) continue;
      // What the old version took where nothing was said: each controller reads it in its own way, and most people mean Prefix.
      upgrade.set(path, 'pathType', 'ImplementationSpecific');
      upgrade.safety = 'suggestion';
    }
  }
}

function backend(upgrade: Upgrade, holder: MapNode, target: MapNode): void {
  upgrade.only(target, 'serviceName', 'servicePort', 'resource', 'service');
  // Already in the new form.
  if (target.pairs.every(({ key }) => key === 'resource' || key === 'service')) return;
  const name = upgrade.string(target, 'serviceName');
  const port = upgrade.json(target, 'servicePort');
  if (name === undefined || (typeof port !== 'string' && typeof port !== 'number') || target.pairs.length > 2) {
    upgrade.giveUp();
    return;
  }
  upgrade.set(holder, 'backend', { service: { name, port: portOf(port) } });
}

/** Of an IntOrString only an integer is a number: "80" in quotes was a name, which no port can have. */
function portOf(port: string | number): Json {
  return typeof port === 'number' ? { number: port } : { name: port };
}
