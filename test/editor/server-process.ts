// Finds and kills the language server of this extension host. Only for the host on Node; the web host has no processes.

interface Running {
  readonly pid: number;
  readonly parent: number;
  readonly words: string;
}

/** Kills the servers that this extension host started and says how many there were. */
export async function killServers(): Promise<number> {
  const running = process.platform === 'linux' ? await fromProc() : await fromPs();
  const servers = running.filter(
    ({ parent, words }) => parent === process.pid && /dist[\\/]server\.js/.test(words),
  );
  for (const { pid } of servers) process.kill(pid, 'SIGKILL');
  return servers.length;
}

/** Slim machines have no `ps`; Linux tells without. */
async function fromProc(): Promise<Running[]> {
  const { readdirSync, readFileSync } = await import('node:fs');
  const read = (pid: string): Running[] => {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      // The name in parentheses may hold anything; state and parent follow it.
      const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
      return [{ pid: Number(pid), parent, words: readFileSync(`/proc/${pid}/cmdline`, 'utf8') }];
    } catch {
      return []; // ended meanwhile
    }
  };
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap(read);
}

async function fromPs(): Promise<Running[]> {
  const { execFileSync } = await import('node:child_process');
  const lines = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' }).split('\n');
  return lines.flatMap((line) => {
    const [, pid, parent, words = ''] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    return pid === undefined ? [] : [{ pid: Number(pid), parent: Number(parent), words }];
  });
}
