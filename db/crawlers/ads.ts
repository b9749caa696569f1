import { linesOf } from './robots.ts'

/** A seller: domain, account, relationship, and if need be the id of a certification authority (IAB ads.txt 1.1). */
const RECORD =
  /^[a-z\d](?:[a-z\d-]*[a-z\d])?(?:\.[a-z\d-]+)+\s*,\s*[^,\s]+\s*,\s*(?:DIRECT|RESELLER)\s*(?:,\s*[\w-]+\s*)?$/i
const VARIABLE = /^(?:contact|subdomain|inventorypartnerdomain|ownerdomain|managerdomain)\s*=\s*\S.*$/i

/** Lines that no buyer of advertisements would understand, from 1. */
export const adsProblems = (typed: string): number[] =>
  linesOf(typed).flatMap((line, index) => {
    const said = line.replace(/#.*$/, '').trim()
    return said === '' || RECORD.test(said) || VARIABLE.test(said) ? [] : [index + 1]
  })
