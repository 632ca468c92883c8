// Checks all files of the workspace, with progress and a way to end it, and shows what came of it.

import { ProgressLocation, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type {
  OpsHintsMethod,
  OpsHintsServerNotifications,
  ResultOf,
  WorkspaceSummary,
} from '../server/protocol.ts';
import { detailsAddress, type Pages } from './page-editor.ts';

const CHECK: OpsHintsMethod = 'opsHints/workspace/check';
const PROGRESS: keyof OpsHintsServerNotifications = 'opsHints/workspace/progress';

type Step = OpsHintsServerNotifications['opsHints/workspace/progress']['params'];

/** Shows the summary as a page; where somebody ended the check, nothing. */
export async function checkWorkspace(client: BaseLanguageClient, pages: Pages): Promise<void> {
  const summary = await window.withProgress(
    { location: ProgressLocation.Notification, title: 'Ops Hints checks the workspace', cancellable: true },
    async (progress, token): Promise<WorkspaceSummary | null> => {
      const steps = client.onNotification(PROGRESS, ({ done, all }: Step) =>
        progress.report({ message: `${done} of ${all} files` }),
      );
      try {
        return await client.sendRequest<ResultOf<'opsHints/workspace/check'>>(CHECK, {}, token);
      } catch (error) {
        if (token.isCancellationRequested) return null;
        throw error;
      } finally {
        steps.dispose();
      }
    },
  );
  if (summary) await pages.open(detailsAddress('Findings in the workspace', summary.markdown));
}
