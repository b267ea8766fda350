import { expect, it } from 'vitest'
import { openingCommand } from '../../src/cli/browser.mjs'

const URL = 'http://127.0.0.1:4173/'

it('opens the address with the command of each system', () => {
  expect(openingCommand(URL, 'darwin', {})).toEqual(['open', URL])
  expect(openingCommand(URL, 'win32', {})).toEqual(['cmd', '/c', 'start', '', URL])
  expect(openingCommand(URL, 'linux', { DISPLAY: ':0' })).toEqual(['xdg-open', URL])
  expect(openingCommand(URL, 'linux', { WAYLAND_DISPLAY: 'wayland-0' })).toEqual(['xdg-open', URL])
})

it('opens nothing where nobody looks: without a display, in CI, or when told so', () => {
  expect(openingCommand(URL, 'linux', {})).toBeNull()
  expect(openingCommand(URL, 'linux', { DISPLAY: '' })).toBeNull()
  expect(openingCommand(URL, 'darwin', { CI: 'true' })).toBeNull()
  expect(openingCommand(URL, 'win32', { BROWSER: 'none' })).toBeNull()
})
