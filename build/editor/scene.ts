// Plays a scene in a served VS Code: the steps that lead to a picture, in the order a person would take them.
// Which scene and where the picture goes is screenshot.ts.
import type { Page } from 'playwright-core';

/** One step. Text is looked for as the editor shows it. */
export type Step =
  | { readonly does: 'await-hint' }
  | { readonly does: 'hover' }
  | { readonly does: 'quick-fix' }
  | { readonly does: 'command'; readonly title: string }
  | { readonly does: 'type'; readonly text: string }
  | { readonly does: 'press'; readonly keys: string }
  | { readonly does: 'wait-for'; readonly text: string };

const stepLimitMs = 30_000;
const attemptMs = 3_000;

/** Errors: rejects when the workbench does not come up, with the file shown if one was asked for. */
export async function awaitWorkbench(page: Page, showsFile: boolean): Promise<void> {
  await page.locator('.monaco-workbench .explorer-folders-view').waitFor({ timeout: 60_000 });
  if (showsFile) await page.locator('.editor-instance .view-line').first().waitFor({ timeout: stepLimitMs });
}

/** Errors: rejects with the step that could not be taken. */
export async function playSteps(page: Page, steps: readonly Step[]): Promise<void> {
  for (const step of steps)
    try {
      await playStep(page, step);
    } catch (error) {
      const reason = error instanceof Error ? error.message.split('\n')[0] : error;
      throw new Error(`The step ${JSON.stringify(step)} failed: ${reason}`);
    }
}

function playStep(page: Page, step: Step): Promise<void> {
  switch (step.does) {
    case 'await-hint':
      return page.locator('.editor-instance [class*="squiggly-"]').first().waitFor({ timeout: stepLimitMs });
    case 'hover':
      return openWidget(page, ['Control+k', 'Control+i'], '.monaco-hover:not(.hidden) .hover-contents');
    case 'quick-fix':
      return openWidget(page, ['Control+.'], '.action-widget .monaco-list-row');
    case 'command':
      return runCommand(page, step.title);
    case 'type':
      return page.keyboard.type(step.text, { delay: 20 });
    case 'press':
      return page.keyboard.press(step.keys);
    case 'wait-for':
      return page.getByText(step.text).first().waitFor({ timeout: stepLimitMs });
  }
}

/** Extensions answer when they are ready, and an editor that got no answer shows nothing; so ask again. */
async function openWidget(page: Page, keys: readonly string[], selector: string): Promise<void> {
  await repeatedly(page, async () => {
    for (const key of keys) await page.keyboard.press(key);
    await page.locator(selector).first().waitFor({ timeout: attemptMs });
  });
}

/** A palette that was opened before an extension had told its commands does not learn of them. */
async function runCommand(page: Page, title: string): Promise<void> {
  await repeatedly(page, async () => {
    await page.keyboard.press('F1');
    await page.locator('.quick-input-widget input').first().waitFor({ timeout: attemptMs });
    await page.keyboard.type(title);
    const rows = page.locator('.quick-input-list .monaco-list-row');
    await rows.filter({ hasText: title }).first().click({ timeout: attemptMs });
  });
}

async function repeatedly(page: Page, attempt: () => Promise<void>): Promise<void> {
  const deadlineMs = Date.now() + stepLimitMs;
  for (;;) {
    try {
      await attempt();
      return;
    } catch (error) {
      if (Date.now() > deadlineMs) throw error;
      await page.keyboard.press('Escape');
    }
  }
}
