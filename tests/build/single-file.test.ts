import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { asElement } from '../../src/build/single-file.ts'

test('a script in a page ends where it ends, and says the same as outside', () => {
  const said = '</script>, <!--, \0, \\, `'
  const script = `[${JSON.stringify(said).replace('\\u0000', '\0')}, /^[\0-\u0001]$/u.test('\\0')]`
  expect(script).toContain('\0')
  const element = asElement(script)
  expect(element).not.toMatch(/<\/script|<!--|\0/)
  expect(runInNewContext(element)).toEqual([said, true])
})
