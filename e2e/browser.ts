import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync, globSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'

/** The shell first: the same engine without a browser's windows, for half of the processor time. */
const NAMES = [
  ...['chromium-headless-shell', 'chrome-headless-shell'],
  ...['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'],
]
/** Where Playwright keeps its own downloads, newest name last. */
const CACHES = [
  process.env.PLAYWRIGHT_BROWSERS_PATH,
  join(homedir(), '.cache/ms-playwright'),
  join(homedir(), 'Library/Caches/ms-playwright'),
]
const SHELL_INSIDE = 'chromium_headless_shell-*/chrome-headless-shell-*/chrome-headless-shell'
const INSIDE = 'chromium-*/{chrome-linux*/chrome,chrome-mac*/*.app/Contents/MacOS/*}'

/** A Chromium that is on this machine already; null when there is none. */
export function installedChromium(): string | null {
  const given = process.env.CHROMIUM_PATH
  if (given) {
    if (!isProgram(given)) throw new Error(`CHROMIUM_PATH is ${given}, and there is no program there`)
    return given
  }
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin']
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find(isProgram)
  return onPath ?? downloaded()
}

/**
 * A Chromium to test with, installed if need be: by Playwright, else, for root on Debian, from the distribution, since
 * Playwright's own download is out of reach on many machines. Says what it does.
 *
 * @throws Error that says what a person can do
 */
export function findOrInstallChromium(say: (line: string) => void): string {
  const installed = installedChromium()
  if (installed) return installed
  say('No Chromium here: trying Playwright’s own')
  run('npx', ['playwright', 'install', '--only-shell', 'chromium'])
  const fetched = downloaded()
  if (fetched) return fetched
  if (isRoot() && existsSync('/etc/debian_version')) {
    say('Playwright could not fetch one: installing Debian’s package')
    run('apt-get', ['update'])
    // Older releases have it in Chromium's own package.
    for (const name of ['chromium-headless-shell', 'chromium'])
      if (!installedChromium()) run('apt-get', ['install', '-y', '--no-install-recommends', name])
  }
  const found = installedChromium()
  if (found) return found
  throw new Error(
    'The browser journeys need Chromium: install your distribution’s package, or say CHROMIUM_PATH=/path/to/chromium.',
  )
}

/** Nothing but the pages under test is asked for anything; no graphics card is imitated; root needs to do without Chromium's sandbox. */
export function launchArguments(): string[] {
  const quiet = [
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-quic',
    '--no-first-run',
    ...['--disable-gpu', '--disable-software-rasterizer'],
  ]
  return isRoot() ? [...quiet, '--no-sandbox'] : quiet
}

function downloaded(): string | null {
  const newest = (inside: string) =>
    CACHES.flatMap((cache) => (cache ? globSync(join(cache, inside)) : []))
      .filter(isProgram)
      .sort()
      .at(-1)
  return newest(SHELL_INSIDE) ?? newest(INSIDE) ?? null
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return statSync(file).isFile()
  } catch {
    return false
  }
}

function run(command: string, parameters: string[]) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  spawnSync(command, parameters, { stdio: 'inherit', env })
}

const isRoot = () => process.getuid?.() === 0
