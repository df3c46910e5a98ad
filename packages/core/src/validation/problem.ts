/** What is wrong with a text, for the message to say. */
import type { Phrase } from '../tree/finding.js';
import type { Reason } from './content.js';

/** A label's key, a label's value, a DNS label, a DNS subdomain, the name of a port, of a file in a volume, of an environment variable, a part of a URL's path. */
export type Format = 'key' | 'value' | 'label' | 'subdomain' | 'port' | 'file' | 'variable' | 'path';

/** The first of the reasons why a text is no name of that format. */
export function problemOf(text: string, reasons: readonly Reason[], format: Format): Phrase {
  return { say: 'name', text, reason: reasons[0] ?? '', format };
}
