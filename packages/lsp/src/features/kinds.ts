/** Kinds and apiVersions to choose from. */
import type { Table } from '@stowage/core/editor';

/** Those that most manifests are. */
const COMMON = ['Deployment', 'DaemonSet', 'StatefulSet', 'Pod', 'Job', 'CronJob', 'Service', 'ConfigMap', 'Secret', 'PersistentVolumeClaim', 'PersistentVolume', 'Ingress', 'Namespace', 'ServiceAccount', 'NetworkPolicy', 'PodDisruptionBudget', 'HorizontalPodAutoscaler', 'StorageClass'];

export interface KindChoice {
  readonly kind: string;
  readonly apiVersion: string;
  readonly rank: number;
}

/** The kinds of an apiVersion; every kind, once for each apiVersion that serves it, where that serves none. */
export function kindChoices(apiVersion: string, { kindsNamed, servedKinds }: Table): readonly KindChoice[] {
  const all = servedKinds().flatMap((kind) => kindsNamed(kind).map((info) => ({ kind, apiVersion: info.apiVersion, rank: rankOf(kind) })));
  const own = all.filter((choice) => choice.apiVersion === apiVersion);
  return own.length > 0 ? own : all;
}

/** The apiVersions that serve a kind, the newest first; all, where none does. */
export function versionChoices(kind: string, { kindsNamed, servedApiVersions }: Table): readonly { readonly apiVersion: string; readonly detail: string }[] {
  const own = kindsNamed(kind).map(({ apiVersion }) => ({ apiVersion, detail: kind }));
  return own.length > 0 ? own.reverse() : servedApiVersions().map((apiVersion) => ({ apiVersion, detail: '' }));
}

function rankOf(kind: string): number {
  const rank = COMMON.indexOf(kind);
  return rank < 0 ? COMMON.length : rank;
}
