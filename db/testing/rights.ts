import { RIGHTS, roleMay, type Right } from '../users/rights.ts'
import { ROLES, type Role } from '../users/roles.ts'

/** The table of rights, for tests that try everything against it. */
export { RIGHTS, roleMay, ROLES, type Right, type Role }
export const isRight = (name: string): name is Right => Object.hasOwn(RIGHTS, name)
