type BrowserName = 'chromium' | 'firefox';
export function findChromium(): string | null;
export function findFirefox(): string | null;
export function ensureBrowsers(wanted?: BrowserName[]): BrowserName[];
