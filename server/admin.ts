import { CommandError } from './admin-arguments.ts';
import { runCommand } from './admin-commands.ts';
import { ConfigError } from './config.ts';

/** The command line for whoever runs this machine: `npm run admin -- add-person …`, `… rotate-keys`, `… backup …`. */
try {
  await runCommand(process.argv.slice(2), process.env, {
    readPassword: process.stdin.isTTY ? typedPassword : pipedPassword,
    say: (sentence) => process.stdout.write(`${sentence}\n`),
  });
  process.exit(0);
} catch (error) {
  const expected = error instanceof CommandError || error instanceof ConfigError;
  const told = error instanceof Error ? (expected ? error.message : error.stack) : String(error);
  process.stderr.write(`${told}\n`);
  process.exit(1);
}

/** The first line of what was piped in. */
async function pipedPassword(): Promise<string> {
  let all = '';
  for await (const chunk of process.stdin.setEncoding('utf8')) all += String(chunk);
  return all.split(/\r?\n/, 1)[0] ?? '';
}

/** A line from the keyboard that is not shown; Ctrl-C gives up. */
function typedPassword(prompt: string): Promise<string> {
  const { stdin, stderr } = process;
  stderr.write(`${prompt} `);
  stdin.setRawMode(true).setEncoding('utf8').resume();
  return new Promise((resolve) => {
    let typed = '';
    const done = (): void => {
      stdin.off('data', take).setRawMode(false).pause();
      stderr.write('\n');
    };
    const take = (keys: string): void => {
      for (const key of keys) {
        if (key === '\r' || key === '\n') {
          done();
          resolve(typed);
          return;
        }
        if (key === '\u0003') {
          done();
          process.exit(130);
        }
        if (key === '\u007f' || key === '\b') typed = typed.slice(0, -1);
        else typed += key;
      }
    };
    stdin.on('data', take);
  });
}
