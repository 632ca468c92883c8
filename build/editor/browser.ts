// Chooses and starts the headless browser that shows a served VS Code.
// What happens in its pages belongs to the callers.
import { existsSync, readFileSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { runToEnd } from './child.ts';
import { unpackedChromium } from './chromium-unpack.ts';
import { findProgram } from './programs.ts';

interface Candidate {
  readonly name: string;
  readonly executable: string;
  readonly environment: Readonly<Record<string, string>>;
}

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const macChrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
const words = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage', // containers often have 64 MB there, too little for the workbench
];

/**
 * Starts the first browser that works: `CHROME_PATH`, one on the machine, the one out of npm, and on a Debian
 * machine where we may install, Debian's.
 * Errors: rejects with each browser's reason and what to install.
 */
export async function startBrowser(): Promise<Browser> {
  const failures: string[] = [];
  for (const find of [givenBrowser, machineBrowser, npmBrowser, debianBrowser]) {
    const candidate = await find();
    if (candidate === undefined) continue;
    try {
      return await launch(candidate);
    } catch (error) {
      failures.push(`${candidate.name}: ${firstLines(error)}`);
      console.log(`${candidate.name} does not start; looking for another browser.`);
    }
  }
  throw new Error(remedy(failures));
}

function launch({ executable, environment }: Candidate): Promise<Browser> {
  const env = { ...process.env, ...environment } as Record<string, string>;
  return chromium.launch({ executablePath: executable, args: words, env, timeout: 60_000 });
}

function givenBrowser(): Candidate | undefined {
  const executable = process.env.CHROME_PATH;
  return executable ? { name: `CHROME_PATH ${executable}`, executable, environment: {} } : undefined;
}

function machineBrowser(): Candidate | undefined {
  const executable = findProgram(...names) ?? (existsSync(macChrome) ? macChrome : undefined);
  return executable === undefined ? undefined : { name: executable, executable, environment: {} };
}

async function npmBrowser(): Promise<Candidate | undefined> {
  const unpacked = await unpackedChromium();
  return unpacked && { name: 'the Chromium of @sparticuz/chromium', ...unpacked };
}

/** Only where nothing else worked: installing into somebody's system is the last resort. */
async function debianBrowser(): Promise<Candidate | undefined> {
  if (process.getuid?.() !== 0 || !isDebian() || findProgram('chromium') !== undefined) return undefined;
  console.log("Installing Debian's chromium with apt-get …");
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  try {
    await runToEnd('apt-get', ['update', '-q'], { env });
    await runToEnd('apt-get', ['install', '-q', '-y', '--no-install-recommends', 'chromium'], { env });
  } catch (error) {
    console.log(firstLines(error));
  }
  const executable = findProgram('chromium');
  return executable === undefined ? undefined : { name: executable, executable, environment: {} };
}

function isDebian(): boolean {
  return existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
}

function firstLines(error: unknown): string {
  return String(error instanceof Error ? error.message : error)
    .split('\n')
    .slice(0, 6)
    .join('\n  ');
}

function remedy(failures: readonly string[]): string {
  return [
    'No browser works here, and a served VS Code needs one.',
    'Install Chromium ("apt-get install chromium" on Debian, "snap install chromium" on Ubuntu,',
    '"dnf install chromium" on Fedora) or name one with CHROME_PATH=/path/to/chrome.',
    ...failures.map((failure) => `- ${failure}`),
  ].join('\n');
}
