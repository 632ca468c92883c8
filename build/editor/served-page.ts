// One page of the headless browser with a served VS Code in it, and what it leaves behind after a failure.
// What is done in the page (tests, scenes) belongs to the callers.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { cache } from './places.ts';

export interface ServedPage {
  readonly page: Page;
  /** Goes to the address; the workbench is still loading when this resolves. */
  open(address: string): Promise<void>;
  /** Saves picture and console below the cache and says where. Never rejects: it runs after a failure. */
  keepEvidence(serverLog: string): Promise<void>;
}

/** A page of the size that pictures have. It is not opened yet, so that automation can be prepared. */
export async function newServedPage(browser: Browser): Promise<ServedPage> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const lines: string[] = [];
  page.on('console', (message) => lines.push(`${message.type()} ${message.text()}`));
  page.on('pageerror', (error) => lines.push(`page error ${error.stack ?? error.message}`));
  return {
    page,
    open: async (address) => {
      await page.goto(address, { waitUntil: 'commit', timeout: 60_000 });
    },
    keepEvidence: (serverLog) => keepEvidence(page, lines, serverLog),
  };
}

async function keepEvidence(page: Page, lines: readonly string[], serverLog: string): Promise<void> {
  mkdirSync(cache, { recursive: true });
  const [picture, log] = [join(cache, 'last.png'), join(cache, 'last.log')];
  writeFileSync(log, ['# browser console', ...lines, '# server', serverLog, ''].join('\n'));
  try {
    await page.screenshot({ path: picture, timeout: 5_000 });
    console.log(`The last picture is in ${picture}, the consoles in ${log}.`);
  } catch {
    console.log(`The page gave no picture; the consoles are in ${log}.`);
  }
}
