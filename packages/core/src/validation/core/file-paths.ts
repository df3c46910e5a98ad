/**
 * Which files of a volume stand in each other's way: kubernetes pkg/apis/core/validation/validation.go, validateProjectionSources, which refuses equal paths,
 * and pkg/api/pod/warnings.go, warningsForOverlappingVirtualPaths, which warns of them elsewhere, and of a file where another needs a folder.
 */
import type { Site } from '../../schema/site.js';
import type { Cause, MessageId } from '../../tree/finding.js';
import { text } from '../checks.js';
import { invalid, type Refuse } from '../refuse.js';

interface File {
  readonly site: Site;
  readonly field: string;
  /** Equal paths of two such files are refused; the others are tokens. */
  readonly counted: boolean;
}

/** The files of one volume, in the order of upstream. */
export class FilePaths {
  /** By the path as it is written. */
  private readonly written = new Map<string, File>();
  /** By the path without slashes at its end, and by each folder on the way to one. */
  private readonly files = new Map<string, File>();
  private readonly folders = new Map<string, File>();
  private empty = false;

  /** `volume` is what the server names where two files have one path; null where it takes them. */
  constructor(
    private readonly volume: (() => string) | null,
    private readonly refuse: Refuse,
  ) {}

  /** Looks at one more file. Throws QUIET. */
  add(site: Site, field: string, counted = true): void {
    const path = text(site, field);
    if (path === '') return;
    const file: File = { site, field, counted };
    const earlier = counted ? this.written.get(path) : undefined;
    if (counted) this.written.set(path, earlier ?? file);
    if (earlier !== undefined && this.volume !== null) this.tell('api/duplicate#file', file, path, earlier, [invalid(this.volume())]);
    else this.checkOverlap(file, path);
    this.remember(file, path);
  }

  /** What the server says of an empty path from the second time on, besides that it is missing. */
  addEmpty(): readonly Cause[] {
    const again = this.empty;
    this.empty = true;
    return again && this.volume !== null ? [invalid(this.volume())] : [];
  }

  private checkOverlap(file: File, path: string): void {
    const own = trimmed(path);
    if (own === '') return;
    const equal = this.files.get(own);
    if (equal !== undefined) {
      this.tell('api/duplicate#same-file', file, own, equal, []);
      return;
    }
    let other = this.folders.get(own);
    for (let i = own.indexOf('/', 1); i >= 0 && other === undefined; i = own.indexOf('/', i + 1)) other = this.files.get(own.slice(0, i));
    if (other !== undefined) this.tell('api/duplicate#nested-file', file, own, other, []);
  }

  private remember(file: File, path: string): void {
    const own = trimmed(path);
    if (own === '') return;
    if (!this.files.has(own)) this.files.set(own, file);
    for (let i = own.indexOf('/', 1); i >= 0; i = own.indexOf('/', i + 1)) {
      const folder = own.slice(0, i);
      if (!this.folders.has(folder)) this.folders.set(folder, file);
    }
  }

  private tell(message: MessageId, { site, field }: File, path: string, other: File, causes: readonly Cause[]): void {
    this.refuse({
      message,
      at: site.at(field),
      path: site.path(field),
      causes,
      data: { path, other: text(other.site, other.field) },
      related: [{ ...other.site.at(other.field), message: 'the other file' }],
      subject: { site, field },
    });
  }
}

function trimmed(path: string): string {
  let end = path.length;
  while (end > 0 && path.charAt(end - 1) === '/') end--;
  return path.slice(0, end);
}
