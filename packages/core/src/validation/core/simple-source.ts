/** kubernetes pkg/apis/core/validation/validation.go: what validateVolumeSource and ValidatePersistentVolumeSpec ask of each source that most volumes have not. It loads late. */
import type { Site } from '../../schema/site.js';
import { has } from '../checks.js';
import type { Refuse } from '../refuse.js';
import { renaming } from '../rename.js';
import { NAMED, SIMPLE_SOURCES, type Holder } from './volume-sources.js';

/** A source that SIMPLE_SOURCES knows, in a Pod's volume or in a PersistentVolume. */
export function validateSimpleSource(holder: Site, field: string, about: Holder, refuse: Refuse): void {
  const source = holder.kids.find((kid) => kid.field === field);
  const named = NAMED[field];
  if (source === undefined || !has(holder, field)) return;
  SIMPLE_SOURCES[field]?.(source, named === undefined ? refuse : renaming(refuse, () => source.apiPath(), () => `${holder.apiPath()}.${named}`), about);
}
