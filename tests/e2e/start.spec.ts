import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { expect, test } from './fixtures.ts'

const script = fileURLToPath(new URL('../../src/cli/start.mjs', import.meta.url))

test('npm start moves on from a taken port, prints where it is, and ends well on Ctrl-C', async () => {
  const occupant = createServer().listen(0, '127.0.0.1')
  await once(occupant, 'listening')
  const address = occupant.address()
  const taken = typeof address === 'object' && address ? address.port : 0

  // From a foreign folder: the project is found from the script, not from where one stands.
  const started = spawn(process.execPath, [script, '--no-build', '--port', String(taken)], {
    cwd: tmpdir(),
    env: { ...process.env, BROWSER: 'none' },
  })
  try {
    const [line] = (await once(createInterface(started.stdout), 'line')) as [string]
    const url = /http:\/\/127\.0\.0\.1:(\d+)\//.exec(line)
    expect(Number(url?.[1])).toBeGreaterThan(taken)

    const page = await fetch(url?.[0] ?? '')
    expect(await page.text()).toContain('<div id="app">')

    started.kill('SIGINT')
    const [code] = (await once(started, 'exit')) as [number | null]
    expect(code).toBe(0)
  } finally {
    started.kill('SIGKILL')
    occupant.close()
  }
})

test('npm start refuses what is no port in one line', async () => {
  const started = spawn(process.execPath, [script, '--no-build', '--port', 'eighty'])
  const [line] = (await once(createInterface(started.stderr), 'line')) as [string]
  const [code] = (await once(started, 'exit')) as [number | null]
  expect(line).toBe('Not a port: eighty')
  expect(code).toBe(1)
})
