/** Short names for types, as the rest of Stowage says them. */
import { compare } from './openapi.mjs';

/** Whose types keep their short name when others have the same. */
const FIRST = ['core.v1', 'apps.v1', 'batch.v1', 'meta.v1'];

/**
 * OpenAPI name -> short name. A name that several packages use goes to the first of FIRST that has it, else to the only stable version that has
 * it, else to nobody; all others are prefixed with package and version: `EventsV1Event`, `AutoscalingV1HorizontalPodAutoscaler`.
 */
export function shortNames(openApiNames) {
  const homes = new Map();
  for (const full of openApiNames) {
    const { short, home } = partsOf(full);
    homes.set(short, [...(homes.get(short) ?? []), home]);
  }
  const names = new Map();
  for (const full of [...openApiNames].sort(compare)) {
    const { short, home } = partsOf(full);
    names.set(full, ownerOf(homes.get(short)) === home ? short : home.split('.').map(capital).join('') + short);
  }
  if (new Set(names.values()).size !== names.size) throw new Error('two types got one name');
  return names;
}

/** `io.k8s.api.core.v1.PodSpec` is PodSpec of core.v1. */
export function partsOf(full) {
  const parts = full.split('.');
  const short = parts.pop();
  return { short, home: parts.slice(-2).join('.') };
}

function ownerOf(homes) {
  if (homes.length === 1) return homes[0];
  const first = FIRST.find((home) => homes.includes(home));
  if (first !== undefined) return first;
  const stable = homes.filter((home) => /\.v\d+$/.test(home));
  return stable.length === 1 ? stable[0] : undefined;
}

function capital(word) {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
