export interface ReleaseState {
  /** `git status --porcelain`. */
  readonly status: string;
  /** Names of all tags. */
  readonly tags: readonly string[];
  readonly branch: string;
  readonly version: string;
  readonly changelog: string;
  /** The manifest's text. */
  readonly manifest: string;
  /** ADDIN_BASE_URL. */
  readonly address: string | undefined;
}
/** Everything that stands against a release, a sentence each. */
export function releaseFaults(state: ReleaseState): string[];
/** What the changelog says of a version. */
export function notesOf(changelog: string, version: string): string;
