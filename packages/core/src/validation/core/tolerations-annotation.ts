/**
 * The annotation that stood for spec.tolerations before 1.6. No scheduler reads it any more, and the server still refuses what is wrong in it.
 * kubernetes pkg/apis/core/validation/validation.go, ValidateTolerationsInPodAnnotations; pkg/apis/core/helper/helpers.go, GetTolerationsFromPodAnnotations.
 */
import type { Site } from '../../schema/site.js';
import { fault } from '../checks.js';
import { parseJson, type Shape, type Values } from '../go-json.js';
import { siteOf } from '../made-site.js';
import { invalid, type Refuse, type Server } from '../refuse.js';
import { validateToleration } from './toleration.js';

const TOLERATION: Shape = { key: 'string', operator: 'string', value: 'string', effect: 'string', tolerationSeconds: 'int64' };

/** `named` is what the server calls the annotations. */
export function checkTolerationsAnnotation(meta: Site<'ObjectMeta'>, spec: Site<'PodSpec'>, key: string, value: string, named: string, server: Server, refuse: Refuse): void {
  if (value === '') return;
  const list = parseJson(value, [TOLERATION]) as Values[] | null | undefined;
  if (list === undefined) {
    fault(meta, 'annotations', 'api/format#old-annotation', [invalid(named)], refuse, { name: key, what: 'a list of tolerations', instead: 'spec.tolerations' }, key);
    return;
  }
  const at = meta.at('annotations', key);
  const path = meta.path('annotations', key);
  (list ?? []).forEach((one, i) => {
    const site = siteOf('Toleration', one, spec, 'tolerations', i, at);
    const own = site.apiPath();
    // No fix knows how to change what stands in a text, so none is offered.
    validateToleration(site, server, ({ message, causes, data }) => {
      refuse({ message, at, path, causes: causes.map(({ type, field }) => ({ type, field: `${named}.${key}[${String(i)}]${field.slice(own.length)}` })), ...(data && { data }) });
    });
  });
}
