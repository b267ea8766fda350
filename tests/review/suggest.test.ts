import { describe, expect, it } from 'vitest'
import { suggestMembers } from '../../src/core/review/suggest.ts'

const said = (passage: string): string[] => suggestMembers(passage).map(({ name, role }) => `${name} ${role}`)

describe('who a passage seems to charge', () => {
  it('is read as if the passage stood in brackets behind a task', () => {
    expect(said('市交通局牵头，市财政局参加')).toEqual(['市交通局 lead', '市财政局 participate'])
    expect(said('（市交通局牵头，市财政局参加）。')).toEqual(['市交通局 lead', '市财政局 participate'])
  })
  it('is found behind 由 in a sentence', () => {
    expect(said('贴班次表，由市港航局负责')).toEqual(['市港航局 responsible'])
  })
  it('is found across a line end inside a name', () => {
    expect(said('市交\n通局负责')).toEqual(['市交通局 responsible'])
  })
  it('is nobody where nobody is named, nor in nothing, nor in what is too long to look through', () => {
    expect(said('谁主管谁负责')).toEqual([])
    expect(said('')).toEqual([])
    expect(said('（）')).toEqual([])
    expect(said('市交通局负责。'.repeat(400))).toEqual([])
  })
})
