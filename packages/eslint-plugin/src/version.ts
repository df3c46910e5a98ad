/** Put in by the bundler. */
declare const STOWAGE_VERSION: string | undefined;

export const VERSION = typeof STOWAGE_VERSION === 'string' ? STOWAGE_VERSION : 'source';
