/** The few of Firefox's own objects that are used in its window. */

type FirefoxExtension = {
  readonly backgroundState: 'running' | 'starting' | 'suspending' | 'stopped';
  terminateBackground(options: {
    readonly ignoreDevToolsAttached: boolean;
    readonly disableResetIdleForTest: boolean;
  }): Promise<void>;
};

declare const WebExtensionPolicy: {
  getByID(id: string): { readonly extension: FirefoxExtension } | null;
};

declare const CustomizableUI: {
  addWidgetToArea(widget: string, area: string): void;
};

declare const PopupNotifications: {
  readonly panel: Element & { readonly state: 'open' | 'showing' | 'hiding' | 'closed' };
};

/** What stands in its console; `errorMessage` is missing in mere remarks. */
type FirefoxConsoleMessage = {
  QueryInterface(kind: unknown): void;
  readonly errorMessage?: string;
  readonly message: string;
  readonly sourceName?: string;
  readonly category?: string;
};

type FirefoxTab = { readonly linkedBrowser: { readonly currentURI: { readonly spec: string } } };
type FirefoxWindow = {
  readonly gBrowser: {
    readonly tabs: Iterable<FirefoxTab>;
    removeTab(tab: FirefoxTab, how: { skipPermitUnload: boolean; animate: boolean }): void;
  };
  fullScreen: boolean;
  close(): void;
};

declare const Ci: { readonly nsIScriptError: unknown };

declare const Services: {
  readonly console: { getMessageArray(): readonly FirefoxConsoleMessage[]; reset(): void };
  readonly prefs: {
    setIntPref(name: string, value: number): void;
    clearUserPref(name: string): void;
  };
  readonly wm: { getEnumerator(kind: 'navigator:browser'): Iterable<FirefoxWindow> };
  readonly io: { newFileURI(file: unknown): unknown };
};

/** Of a manifest, read as at the install. */
type FirefoxExtensionData = {
  loadManifest(): Promise<unknown>;
  getRequiredPermissions(): unknown;
};

type ChangePermissions = (
  id: string,
  which: { permissions: readonly string[]; origins: readonly string[] },
  extension: FirefoxExtension,
) => Promise<void>;

type FirefoxModules = {
  'resource://gre/modules/ExtensionPermissions.sys.mjs': {
    readonly ExtensionPermissions: {
      readonly add: ChangePermissions;
      readonly remove: ChangePermissions;
    };
  };
  'resource://gre/modules/Extension.sys.mjs': {
    readonly ExtensionData: {
      new (root: unknown): FirefoxExtensionData;
      formatPermissionStrings(asked: unknown): { readonly msgs: readonly string[] };
    };
  };
  'resource://gre/modules/AddonManager.sys.mjs': {
    readonly AddonManager: {
      getAddonByID(id: string): Promise<{ reload(): Promise<void> } | null>;
    };
  };
  'resource://gre/modules/FileUtils.sys.mjs': {
    readonly FileUtils: { readonly File: new (path: string) => unknown };
  };
};

declare const ChromeUtils: {
  importESModule<A extends keyof FirefoxModules>(address: A): FirefoxModules[A];
};

type XulElement = Element & { readonly screenX: number; readonly screenY: number };
