/** An address of the node without a port of it. Follows pkg/api/pod/warnings.go, warningsForPodSpecAndMeta. */
import type { Site } from '../../schema/site.js';
import { removeField } from '../shared/changes.js';
import { containerWith } from '../shared/manifests.js';
import { siteRule, type Page } from '../rule.js';

export const rule = siteRule<'ContainerPort'>({
  id: 'pod/host-ip',
  late: true,
  needs: ['hostIP'],
  on: 'ContainerPort',
  messages: {
    unused: {
      text: 'hostIP says on which address of the node a hostPort is open, and there is no hostPort, so {address} is never used. Add the hostPort, or remove hostIP.',
      hint: 'no effect without hostPort',
      severity: 'warning',
      rejects: false,
      // Nothing reads it without a hostPort.
      fix: (subject) => removeField(subject, 'hostIP', 'suggestion'),
    },
  },
  check(port, { report }) {
    const address = port.get('hostIP') ?? '';
    if (address === '' || (port.get('hostPort') ?? 0) !== 0 || takesPort(port)) return;
    report('unused', port.at('hostIP'), { path: port.path(), data: { address }, subject: { site: port, field: 'hostIP' } });
  },
});

/** In a Pod of the node's network each port is one of the node, too (SetDefaults_Pod); in a template that is not said yet. */
function takesPort(port: Site<'ContainerPort'>): boolean {
  const spec = port.parent?.parent;
  return spec?.parent?.type === 'Pod' && port.parent?.field !== 'ephemeralContainers' && (spec as Site<'PodSpec'>).get('hostNetwork') === true;
}

export const page: Page = {
  summary: 'A port with a hostIP and no hostPort.',
  why: '`hostIP` narrows a `hostPort` to one address of the node. Without one the port is not open on the node at all, so either the `hostPort` was forgotten, or the address says something that is not so. The API server takes it, with a warning.',
  instead: 'Write both, or neither. To listen on one address inside the Pod, configure the program.',
  upstream: 'pkg/api/pod/warnings.go: warningsForPodSpecAndMeta',
  examples: [
    {
      bad: containerWith(`
        ports:
        - containerPort: 8080
          hostIP: «10.0.0.7»
      `),
      message: 'unused',
      fixed: containerWith(`
        ports:
        - containerPort: 8080
      `),
    },
    {
      good: containerWith(`
        ports:
        - containerPort: 8080
          hostPort: 8080
          hostIP: 10.0.0.7
      `),
    },
  ],
};
