// The look of our pages, in the colours and fonts that the editor lends.

export const STYLE = `
body {
  font-family: var(--vscode-markdown-font-family, var(--vscode-font-family));
  font-size: var(--vscode-markdown-font-size, 14px);
  line-height: 1.6;
  color: var(--vscode-editor-foreground);
  padding: 0 24px 48px;
  overflow-wrap: break-word;
}
nav {
  position: sticky;
  top: 0;
  padding: 10px 0 4px;
  font-size: 0.9em;
  background: var(--vscode-editor-background);
}
main { max-width: 46em; }
h1 { font-size: 1.7em; line-height: 1.25; font-weight: 600; margin: 0.6em 0 0.5em; }
h2 {
  font-size: 1.2em;
  font-weight: 600;
  margin: 1.8em 0 0.5em;
  padding-bottom: 0.2em;
  border-bottom: 1px solid var(--vscode-panel-border, var(--vscode-widget-border));
}
a { color: var(--vscode-textLink-foreground); text-decoration: none; }
a:hover { color: var(--vscode-textLink-activeForeground); text-decoration: underline; }
a:focus-visible { outline: 1px solid var(--vscode-focusBorder); outline-offset: 2px; }
code, pre { font-family: var(--vscode-editor-font-family, monospace); font-size: 0.92em; }
code {
  padding: 1px 4px;
  border-radius: 3px;
  color: var(--vscode-textPreformat-foreground);
  background: var(--vscode-textPreformat-background);
}
pre {
  padding: 12px 14px;
  border-radius: 4px;
  overflow-x: auto;
  line-height: 1.45;
  background: var(--vscode-textCodeBlock-background);
}
pre code { padding: 0; color: inherit; background: none; }
mark {
  color: inherit;
  background: none;
  text-decoration: underline wavy var(--vscode-editorWarning-foreground);
  text-underline-offset: 3px;
  text-decoration-thickness: 1px;
}
blockquote {
  margin-left: 0;
  padding: 0 14px;
  border-left: 3px solid var(--vscode-textBlockQuote-border);
  background: var(--vscode-textBlockQuote-background);
}
table { border-collapse: collapse; }
th, td {
  padding: 4px 10px;
  text-align: left;
  border-bottom: 1px solid var(--vscode-panel-border, var(--vscode-widget-border));
}
li { margin: 0.35em 0; }
.facts { margin: 0.2em 0; color: var(--vscode-descriptionForeground); }
.current { color: var(--vscode-charts-green); }
.information, .hint { color: var(--vscode-editorInfo-foreground); }
.dated, .warning { color: var(--vscode-editorWarning-foreground); }
.error { color: var(--vscode-editorError-foreground); }
.tags { display: flex; flex-wrap: wrap; gap: 6px; margin: 0.8em 0 1.4em; }
.tags a {
  padding: 1px 9px;
  border-radius: 10px;
  font-size: 0.85em;
  color: var(--vscode-badge-foreground);
  background: var(--vscode-badge-background);
}
`;
