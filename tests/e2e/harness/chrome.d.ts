/** The extension API as it is called inside pages of ours, and what the made-up web pages write down. */
import type { Browser } from 'webextension-polyfill';

declare global {
  /** Firefox’s name for it. */
  const browser: Browser;
  const chrome: Omit<Browser, 'management'> & {
    readonly developerPrivate: DeveloperPrivate;
    readonly management: {
      getPermissionWarningsByManifest(manifest: string): Promise<readonly string[]>;
    };
  };

  // biome-ignore lint/style/useConsistentTypeDefinitions: what is global already can only be added to
  interface Window {
    readonly __report: () => SeenReport;
  }
}

/** The part of the browser's own extensions page that tells what went wrong. */
type DeveloperPrivate = {
  /** Loads an unpacked extension anew. */
  reload(id: string): Promise<void>;
  deleteExtensionErrors(which: { readonly extensionId: string }): Promise<void>;
  /** As she does it on that page: gives one site, which has been given before. */
  addHostPermission(id: string, origin: string): Promise<void>;
  /** The same: takes one site back, or all of them until she clicks on the cup. */
  removeHostPermission(id: string, origin: string): Promise<void>;
  updateExtensionConfiguration(update: {
    readonly extensionId: string;
    readonly hostAccess: 'ON_CLICK';
  }): Promise<void>;
  getExtensionInfo(id: string): Promise<{
    readonly state: string;
    readonly manifestErrors: readonly { readonly message: string }[];
    readonly runtimeErrors: readonly { readonly message: string; readonly severity: string }[];
    readonly installWarnings?: readonly string[];
    readonly permissions: {
      /** Every site that she has ever said yes to. */
      readonly runtimeHostPermissions?: { readonly hosts: readonly { readonly host: string }[] };
    };
  }>;
};

/** What `pages/seen.js` found. */
export type SeenReport = {
  readonly loads: number;
  readonly changes: readonly string[];
  readonly errors: readonly string[];
  readonly messages: readonly string[];
  readonly blurs: number;
  readonly focuses: number;
  readonly globals: readonly string[];
  readonly foreignResources: readonly string[];
  readonly styleSheets: number;
  readonly frames: number;
};
