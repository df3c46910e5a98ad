/** The main thing to say of a hostPath volume: one rule says it, and the others are quiet. */
import type { Site } from '../../../schema/site.js';
import type { Resource } from '../../../resources/resource.js';
import { cleanHostPath, isHostRoot } from './clean-path.js';
import { readHostVolume, type HostMount, type HostVolume } from './mounts.js';
import { mayMatter, placeAt, type Grade, type Place } from './places.js';
import { needs, roleOf, type Role } from './roles.js';
import { runtimeAt, runtimeIn } from './sockets.js';

type Speaker = 'root' | 'runtime-socket' | 'sensitive' | 'writable';

export interface Gravest {
  readonly speaker: Speaker;
  readonly volume: HostVolume;
  readonly role: Role;
  /** The clean path that it is about, and the mounts that show it; none for a PersistentVolume. */
  readonly path: string;
  readonly mounts: readonly HostMount[];
  /** What is at stake there; undefined for the whole disk and for sockets. */
  readonly place: Place | undefined;
  readonly grade: Grade;
  /** What is at stake is that somebody writes. */
  readonly writes: boolean;
}

const ORDER: readonly Speaker[] = ['root', 'runtime-socket', 'sensitive', 'writable'];

/** Several rules ask for the same volume, one after the other. Only the last one is kept: a WeakMap that has grown old keeps whole trees until V8 looks at all of the heap, which takes longer than any check. */
let asked: Site | null = null;
let answer: Gravest | undefined;

/** Undefined where nothing is at stake, and where no container mounts the volume: host-path/unused says that. Throws QUIET where a part is unknown. */
export function gravestOf(source: Site<'HostPathVolumeSource'>, resource: Resource): Gravest | undefined {
  if (asked === source) return answer;
  const path = cleanHostPath(source.get('path') ?? '');
  // Most volumes show a place of their own.
  const volume = path !== null && (mayMatter(path) || runtimeAt(path) !== undefined || runtimeIn(path) !== undefined) ? readHostVolume(source, resource) : undefined;
  answer = volume === undefined ? undefined : find(volume);
  asked = source;
  return answer;
}

function find(volume: HostVolume): Gravest | undefined {
  if (volume.use === 'unmounted' || isNothingToAgents(volume)) return undefined;
  const role = roleOf(volume);
  if (volume.use === 'persistent-volume') return graded(volume, role, volume.path, []);
  let best: Gravest | undefined;
  const { mounts } = volume;
  if (mounts.length === 1) return graded(volume, role, (mounts[0] as HostMount).path, mounts);
  for (const path of new Set(mounts.map((mount) => mount.path))) {
    const one = graded(volume, role, path, mounts.filter((mount) => mount.path === path));
    if (one !== undefined && (best === undefined || isGraver(one, best))) best = one;
  }
  return best;
}

/** The one place that a DaemonSet's Pods see there is no matter with agents, and each of them is one, for whatever reason: as with the logs of a node. */
function isNothingToAgents({ workload, mounts }: HostVolume): boolean {
  const [mount] = mounts;
  if (workload?.controller !== 'DaemonSet' || mount === undefined || mounts.length > 1) return false;
  const { path, writable } = mount;
  if (isHostRoot(path) || runtimeAt(path) !== undefined || runtimeIn(path) !== undefined) return false;
  const place = placeAt(path);
  return place === undefined || (place.grades[2] === 0 && (!writable || place.grades[3] === 0));
}

function isGraver(one: Gravest, other: Gravest): boolean {
  const order = ORDER.indexOf(one.speaker) - ORDER.indexOf(other.speaker);
  return order < 0 || (order === 0 && one.grade > other.grade);
}

function graded(volume: HostVolume, role: Role, path: string, mounts: readonly HostMount[]): Gravest | undefined {
  const isWritten = mounts.some(({ writable }) => writable);
  const about = { volume, role, path, mounts };
  if (isHostRoot(path)) return isUsual(role, mounts) ? undefined : { ...about, speaker: 'root', place: undefined, grade: 2, writes: isWritten };
  if (runtimeAt(path) !== undefined || runtimeIn(path) !== undefined) return { ...about, speaker: 'runtime-socket', place: undefined, grade: 2, writes: isWritten };
  const place = placeAt(path);
  if (place === undefined) return undefined;
  if (volume.use === 'persistent-volume') return place.grades[1] === 2 ? { ...about, speaker: 'sensitive', place, grade: 2, writes: true } : undefined;
  if (needs(role, place.stake, isWritten)) return undefined;
  // A privileged container opens every device anyway.
  if (place.stake === 'devices' && mounts.some(({ privileged }) => privileged)) return undefined;
  let read: Grade = 0;
  let write: Grade = 0;
  for (const mount of mounts) {
    read = Math.max(read, gradeOf(mount, place, role, false)) as Grade;
    if (mount.writable) write = Math.max(write, gradeOf(mount, place, role, true)) as Grade;
  }
  const grade = Math.max(read, write) as Grade;
  if (grade === 0) return undefined;
  const writes = write >= read && write > 0;
  return { ...about, speaker: place.grades[0] > 0 ? 'sensitive' : 'writable', place, grade, writes };
}

/** Those who measure a node read it as a whole; drivers install themselves, and are privileged anyway. */
function isUsual(role: Role, mounts: readonly HostMount[]): boolean {
  if (role === 'monitor') return mounts.length > 0 && mounts.every(({ writable }) => !writable);
  return (role === 'storage' || role === 'device' || role === 'network') && mounts.every(({ privileged, writable }) => privileged || !writable);
}

function gradeOf({ privileged, nonRoot }: HostMount, { grades }: Place, role: Role, write: boolean): Grade {
  const [reads, writes, agentReads, agentWrites] = grades;
  if (role === 'application') {
    const full = write ? writes : reads;
    // Whoever is not root reads and writes little of what is root's.
    return nonRoot && !privileged && full === 2 ? 1 : full;
  }
  if (!write) return agentReads;
  // One that is privileged could do as much without the mount.
  return privileged ? (Math.min(agentWrites, agentReads) as Grade) : agentWrites;
}
