import { expect, test } from 'vitest'
import { Bylines } from './bylines.ts'
import type { WxrItem } from './wxr/records.ts'

const account = (login: string, name = '', firstName = '', lastName = '') => ({
  login,
  email: '',
  name,
  firstName,
  lastName,
})
const post = (creator: string, ...coauthors: [string, string][]) =>
  ({ creator, terms: coauthors.map(([slug, name]) => ({ taxonomy: 'author', slug, name })) }) as WxrItem
const guest = (slug: string, meta: WxrItem['meta'], title = '') => ({ slug, meta, title }) as WxrItem

function names(bylines: Bylines, item: WxrItem) {
  bylines.mention(item)
  bylines.settle()
  return bylines.of(item).map((key) => bylines.all.find((person) => person.key === key)?.name)
}

test('a login that is an e-mail address is shown to nobody', () => {
  const bylines = new Bylines()
  bylines.addAccount(account('jo.bloggs@x.example'))
  expect(names(bylines, post('jo.bloggs@x.example'))).toEqual(['Jo Bloggs'])
  expect(names(bylines, post('other@x.example'))).toEqual(['Other'])
})

test('co-authors come before the account that wrote, each once, in their order', () => {
  const bylines = new Bylines()
  bylines.addAccount(account('alice', 'Alice Smith'))
  bylines.addAccount(account('bob', '', 'Bob', 'Jones'))
  expect(
    names(bylines, post('alice', ['cap-bob', 'bob'], ['alice-smith', 'Alice Smith'], ['bob', 'Bob Jones'])),
  ).toEqual(['Bob Jones', 'Alice Smith'])
})

test('guest authors have items of their own, or only a term', () => {
  const bylines = new Bylines()
  bylines.addGuest(guest('cap-rosa', { 'cap-display_name': 'Rosa Lindt', 'cap-user_login': 'rosa' }))
  expect(
    names(bylines, post('x', ['cap-rosa', 'rosa'], ['cap-max-o', 'Max Ó'], ['cap-una-b', 'una-b'])),
  ).toEqual(['Rosa Lindt', 'Max Ó', 'Una B'])
})

test('a guest author who is linked to an account is that person', () => {
  const bylines = new Bylines()
  bylines.addAccount(account('tom', 'Tom Hale'))
  bylines.addGuest(guest('cap-thomas', { 'cap-display_name': 'Thomas', 'cap-linked_account': 'tom' }))
  expect(names(bylines, post('x', ['cap-thomas', 'thomas']))).toEqual(['Tom Hale'])
  expect(bylines.all).toHaveLength(1)
})

test('nobody is nobody', () => {
  expect(names(new Bylines(), post(''))).toEqual([])
})
