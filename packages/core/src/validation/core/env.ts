/** kubernetes pkg/apis/core/validation/validation.go: ValidateEnv, validateEnvVarValueFrom, ValidateEnvFrom, validateFileKeyRefVolumes. */
import { quietly, type Site } from '../../schema/site.js';
import type { Cause } from '../../tree/finding.js';
import { causesOf, checkName, checkNameText, fault, has, requireText, text } from '../checks.js';
import { isConfigMapKey, isDNS1123Subdomain, isEnvVarName, maskTrailingDash, type Reason } from '../content.js';
import { problemOf, type Format } from '../problem.js';
import { each, whereSet } from '../reach.js';
import { invalid, notFound, required, type Refuse } from '../refuse.js';
import type { ContainerContext } from './pod-context.js';
import { checkFieldRef, ENV_FIELDS, validateResourceFieldRef } from './field-ref.js';
import { hasBacksteps } from './host-path.js';

/** ValidateEnv. */
export function validateEnv(container: Site<'Container'>, pod: ContainerContext): void {
  const { refuse } = pod;
  each(container, 'env', (variable) => {
    quietly(checkVariableName, variable, 'name', true, refuse);
    whereSet(variable, 'valueFrom', validateValueFrom, variable, pod);
  });
}

function checkVariableName(site: Site, field: string, needed: boolean, refuse: Refuse): void {
  const name = text(site, field);
  if (name === '') {
    if (needed) fault(site, field, 'api/required#field', [required(site.apiPath(field))], refuse);
    return;
  }
  checkText(site, field, name, isEnvVarName(name), 'variable', 'api/format#env-name', refuse);
}

function checkText(site: Site, field: string, name: string, reasons: readonly Reason[], format: Format, message: `api/format#${string}`, refuse: Refuse): void {
  if (reasons.length > 0) fault(site, field, message, causesOf(reasons, site.apiPath(field)), refuse, { name, problem: problemOf(name, reasons, format) });
}

const SOURCES = ['fieldRef', 'resourceFieldRef', 'configMapKeyRef', 'secretKeyRef', 'fileKeyRef'] as const;

function validateValueFrom(from: Site<'EnvVarSource'>, variable: Site<'EnvVar'>, pod: ContainerContext): void {
  const { refuse } = pod;
  whereSet(from, 'fieldRef', checkFieldRef, ENV_FIELDS, refuse);
  whereSet(from, 'resourceFieldRef', validateResourceFieldRef, false, refuse);
  whereSet(from, 'configMapKeyRef', validateKeyRef, 'ConfigMap', refuse);
  whereSet(from, 'secretKeyRef', validateKeyRef, 'Secret', refuse);
  whereSet(from, 'fileKeyRef', validateFileKeyRef, pod);
  quietly(checkSources, from, variable, refuse);
}

function checkSources(from: Site<'EnvVarSource'>, variable: Site<'EnvVar'>, refuse: Refuse): void {
  const sources = from.among(SOURCES);
  if (sources.length === 1 && text(variable, 'value') === '') return;
  const causes = [invalid(from.apiPath())];
  if (sources.length === 0) fault(variable, 'valueFrom', 'api/required#one-of', causes, refuse, { allowed: SOURCES.join(', ') });
  else if (text(variable, 'value') !== '') fault(variable, 'valueFrom', 'api/conflict#together', causes, refuse, { other: 'value' });
  else if (sources.length > 1) fault(from, sources[1] as string, 'api/conflict#together', causes, refuse, { other: sources[0] as string });
}

/** validateConfigMapKeySelector and validateSecretKeySelector: an empty name is refused by its format, twice over. */
function validateKeyRef(site: Site<'ConfigMapKeySelector'> | Site<'SecretKeySelector'>, what: string, refuse: Refuse): void {
  quietly(() => {
    const name = text(site, 'name');
    if (name === '') fault(site, 'name', 'api/required#field', causesOf(isDNS1123Subdomain(''), site.apiPath('name')), refuse);
    else checkNameText(site, 'name', name, 'subdomain', what, site.apiPath('name'), refuse);
  });
  quietly(() => {
    if (!requireText(site, 'key', refuse)) return;
    const key = text(site, 'key');
    checkText(site, 'key', key, isConfigMapKey(key), 'file', 'api/format#data-key', refuse);
  });
}

/** validateFileKeySelector, and validateFileKeyRefVolumes: the file stands in an emptyDir of the Pod. */
function validateFileKeyRef(site: Site<'FileKeySelector'>, { spec, refuse }: ContainerContext): void {
  quietly(() => {
    if (!requireText(site, 'key', refuse)) return;
    const key = text(site, 'key');
    checkText(site, 'key', key, isEnvVarName(key), 'variable', 'api/format#env-name', refuse);
  });
  quietly(() => {
    if (!requireText(site, 'path', refuse)) return;
    const path = text(site, 'path');
    if (hasBacksteps(path)) fault(site, 'path', 'api/format#path-upwards', [invalid(site.apiPath('path'))], refuse, { path });
  });
  quietly(() => {
    const name = text(site, 'volumeName');
    const field = site.apiPath('volumeName');
    const volume = spec.children('volumes').findLast((one) => text(one, 'name') === name);
    const causes: Cause[] = volume === undefined ? [notFound(field)] : volume.has('emptyDir') || !isOtherSource(volume) ? [] : [invalid(field)];
    if (name === '') fault(site, 'volumeName', 'api/required#field', [required(field), ...causes], refuse);
    else if (causes.length > 0) fault(site, 'volumeName', volume === undefined ? 'api/reference#volume' : 'api/reference#empty-dir', causes, refuse, { name });
    checkName(site, 'volumeName', 'label', 'volume', refuse);
  });
}

/** A volume without a source is an emptyDir (SetDefaults_Volume). */
function isOtherSource(volume: Site<'Volume'>): boolean {
  return volume.node.pairs.some((pair) => pair.key !== 'name' && has(volume, pair.key));
}

/** ValidateEnvFrom. Where no or two sources are named, the server names the list as a whole. */
export function validateEnvFrom(container: Site<'Container'>, refuse: Refuse): void {
  each(container, 'envFrom', (from) => {
    quietly(checkVariableName, from, 'prefix', false, refuse);
    whereSet(from, 'configMapRef', checkRefName, 'ConfigMap', refuse);
    whereSet(from, 'secretRef', checkRefName, 'Secret', refuse);
    quietly(() => {
      const sources = from.among(['configMapRef', 'secretRef']);
      if (sources.length === 1) return;
      const about = { path: from.path(), causes: [invalid(container.apiPath('envFrom'))], subject: { site: from as Site } };
      if (sources.length === 0) refuse({ ...about, message: 'api/required#one-of', at: from.place(), data: { field: 'envFrom', allowed: 'configMapRef, secretRef' } });
      else refuse({ ...about, message: 'api/conflict#together', at: from.at('secretRef'), path: from.path('secretRef'), data: { field: 'secretRef', other: 'configMapRef' }, subject: { site: from, field: 'secretRef' } });
    });
  });
}

function checkRefName(site: Site<'ConfigMapEnvSource'> | Site<'SecretEnvSource'>, what: string, refuse: Refuse): void {
  if (!requireText(site, 'name', refuse)) return;
  const name = text(site, 'name');
  const reasons = isDNS1123Subdomain(maskTrailingDash(name));
  if (reasons.length > 0) fault(site, 'name', 'api/format#dns-subdomain', causesOf(reasons, site.apiPath('name')), refuse, { what, name, problem: problemOf(name, reasons, 'subdomain') });
}
