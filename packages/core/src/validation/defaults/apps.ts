/** kubernetes pkg/apis/apps/v1/defaults.go: what a strategy is where it is not, or only half, written. */
import type { Site } from '../../schema/site.js';
import type { IntOrString } from '../apps/int-or-percent.js';

/** A strategy's type: RollingUpdate where none is written. SetDefaults_DaemonSet, SetDefaults_Deployment, SetDefaults_StatefulSet. */
export function strategyType(strategy: Site<'DaemonSetUpdateStrategy'> | Site<'DeploymentStrategy'> | Site<'StatefulSetUpdateStrategy'>): string {
  const type = (strategy as Site<'DaemonSetUpdateStrategy'>).get('type') ?? '';
  return type === '' ? 'RollingUpdate' : type;
}

export interface RollingUpdate {
  readonly maxUnavailable: IntOrString;
  readonly maxSurge: IntOrString;
}

/** SetDefaults_DaemonSet: one Pod at a time, and none more than there are nodes. */
export function daemonSetRollingUpdate(site: Site<'RollingUpdateDaemonSet'> | undefined): RollingUpdate {
  return { maxUnavailable: site?.get('maxUnavailable') ?? 1, maxSurge: site?.get('maxSurge') ?? 0 };
}

/** SetDefaults_Deployment: a quarter of the replicas, either way. */
export function deploymentRollingUpdate(site: Site<'RollingUpdateDeployment'> | undefined): RollingUpdate {
  return { maxUnavailable: site?.get('maxUnavailable') ?? '25%', maxSurge: site?.get('maxSurge') ?? '25%' };
}
